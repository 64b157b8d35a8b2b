import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { inEnglish } from '../../languages/testing/in-english';
import type { TaskSearch } from '../task-search';
import { TaskSearchBar } from './task-search-bar';

describe('TaskSearchBar', () => {
  let fixture: ComponentFixture<TaskSearchBar>;
  let searches: TaskSearch[];

  beforeEach(() => {
    jasmine.clock().install();
    searches = [];
    TestBed.configureTestingModule({ providers: [inEnglish] });
    fixture = TestBed.createComponent(TaskSearchBar);
    fixture.componentInstance.searching.subscribe((search) => searches.push(search));
    look({ name: '' });
  });

  afterEach(() => jasmine.clock().uninstall());

  function look(search: TaskSearch): void {
    fixture.componentRef.setInput('search', search);
    fixture.detectChanges();
  }

  const control = <T extends Element>(selector: string) =>
    (fixture.nativeElement as HTMLElement).querySelector<T>(selector)!;
  const input = () => control<HTMLInputElement>('input');

  function type(name: string): void {
    input().value = name;
    input().dispatchEvent(new Event('input'));
    fixture.detectChanges();
  }

  function choose(label: string, value: string): void {
    const select = control<HTMLSelectElement>(`[aria-label=${label}]`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    fixture.detectChanges();
  }

  it('searches once nothing has been typed for a moment', () => {
    type('f');
    jasmine.clock().tick(299);
    type('fi');
    jasmine.clock().tick(299);
    expect(searches).toEqual([]);
    jasmine.clock().tick(1);
    expect(searches).toEqual([{ name: 'fi' }]);
  });

  it('searches at once by Enter, and for a day or an hour, with what is typed', () => {
    type('fish');
    control('form').dispatchEvent(new Event('submit', { cancelable: true }));
    choose('Day', 'MON');
    choose('Hour', '0');
    choose('Day', '');
    choose('Hour', '');
    jasmine.clock().tick(1000);
    expect(searches).toEqual([
      { name: 'fish' },
      { name: 'fish', day: 'MON' },
      { name: 'fish', day: 'MON', hour: 0 },
      { name: 'fish', hour: 0 },
      { name: 'fish' },
    ]);
  });

  it('shows what is looked for, but takes nothing away from who is typing', () => {
    look({ name: 'fish', day: 'SUN', hour: 6 });
    const values = ['Day', 'Hour'].map(
      (label) => control<HTMLSelectElement>(`[aria-label=${label}]`).value,
    );
    expect(values).toEqual(['SUN', '6']);
    type('fis');
    look({ name: 'fi' });
    expect(input().value).toBe('fis');
  });

  it('keeps the space after a word that has been searched for, and shows another search', () => {
    type('water ');
    jasmine.clock().tick(300);
    look({ name: 'water' });
    expect(input().value).toBe('water ');
    look({ name: '' });
    expect(input().value).toBe('');
  });

  it('forgets what it has not told when its page is left', () => {
    type('fish');
    fixture.componentInstance.reset();
    fixture.detectChanges();
    jasmine.clock().tick(1000);
    expect([searches, input().value]).toEqual([[], '']);
  });

  it('ends with its page', () => {
    type('fish');
    fixture.destroy();
    jasmine.clock().tick(1000);
    expect(searches).toEqual([]);
  });
});
