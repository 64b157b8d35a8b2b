import { PlatformLocation } from '@angular/common';
import { DOCUMENT, PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { injectBaseUri } from './base-uri';

function onServer(href: string, baseHref: string | null): string {
  const document = {
    get baseURI(): string {
      throw new Error('NotYetImplemented');
    },
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: PLATFORM_ID, useValue: 'server' },
      { provide: DOCUMENT, useValue: document },
      { provide: PlatformLocation, useValue: { href, getBaseHrefFromDOM: () => baseHref } },
    ],
  });
  return TestBed.runInInjectionContext(injectBaseUri)();
}

describe('injectBaseUri', () => {
  it('asks the document in a browser', () => {
    expect(TestBed.runInInjectionContext(injectBaseUri)()).toBe(document.baseURI);
  });

  const cases: readonly (readonly [string, string | null, string])[] = [
    ['https://app.example.com/tasks/7?x', null, 'https://app.example.com/tasks/7?x'],
    ['https://app.example.com/tasks/7', '/shop/', 'https://app.example.com/shop/'],
    ['https://app.example.com/tasks/7', 'https://cdn.example.com/', 'https://cdn.example.com/'],
    ['/', '/', ''],
  ];
  for (const [href, baseHref, expected] of cases) {
    it(`reads "${expected}" from ${href} and <base href="${baseHref}"> on a server`, () => {
      expect(onServer(href, baseHref)).toBe(expected);
    });
  }
});
