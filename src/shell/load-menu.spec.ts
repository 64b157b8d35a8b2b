import { Component, signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { EMPTY } from 'rxjs';
import { inEnglish } from '../languages/testing/in-english';
import { Connection } from './connection';
import { loadMenu } from './load-menu';
import { RELOAD, Toasts } from './toasts';

@Component({ template: '' })
class Menu {}

describe('loadMenu', () => {
  const isDue = signal(false);
  const isOnline = signal(true);
  const lastSuccessfulNavigation = signal(0);
  let asked: number;
  let isInReach: boolean;
  let put: Type<Menu>[];
  let reload: jasmine.Spy;

  beforeEach(() => {
    [asked, isInReach, put] = [0, true, []];
    isDue.set(false);
    isOnline.set(true);
    reload = jasmine.createSpy('reload');
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        { provide: RELOAD, useValue: reload },
        { provide: Connection, useValue: { isOnline } },
        { provide: Router, useValue: { events: EMPTY, lastSuccessfulNavigation } },
      ],
    });
    const load = () => {
      asked += 1;
      return isInReach ? Promise.resolve({ AppMenu: Menu }) : Promise.reject(new TypeError('x'));
    };
    const putMenu = (menu: Type<Menu>) => put.push(menu);
    TestBed.runInInjectionContext(() => loadMenu(isDue, load, putMenu));
  });

  async function settle(): Promise<void> {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }

  const told = () =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ message }) => message);

  it('waits until the menu is due, and loads it once', async () => {
    await settle();
    expect(asked).toBe(0);
    isDue.set(true);
    await settle();
    lastSuccessfulNavigation.set(1);
    await settle();
    expect([asked, put, told()]).toEqual([1, [Menu], []]);
  });

  it('tries again on the next page, and says that the menu is missing until then', async () => {
    isInReach = false;
    isDue.set(true);
    await settle();
    expect([put, told()]).toEqual([[], [jasmine.stringContaining('The menu could not be loaded')]]);
    isInReach = true;
    lastSuccessfulNavigation.set(2);
    await settle();
    expect(put).toEqual([Menu]);
  });

  it('tries again once the network is back, without which it has nothing to say', async () => {
    isInReach = false;
    isOnline.set(false);
    isDue.set(true);
    await settle();
    expect([asked, told()]).toEqual([1, []]);
    isInReach = true;
    isOnline.set(true);
    await settle();
    expect(put).toEqual([Menu]);
  });

  it('offers to reload, once, as some browsers do not really try again', async () => {
    isInReach = false;
    isDue.set(true);
    await settle();
    lastSuccessfulNavigation.set(4);
    await settle();
    expect([asked, told().length]).toEqual([2, 1]);
    const toasts = TestBed.inject(Toasts);
    toasts.takeUp(toasts.shown()[0]!);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('puts one menu in the page where two attempts meet', async () => {
    isDue.set(true);
    TestBed.tick();
    lastSuccessfulNavigation.set(3);
    await settle();
    expect([asked, put]).toEqual([2, [Menu]]);
  });
});
