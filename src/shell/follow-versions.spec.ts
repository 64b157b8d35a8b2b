import { TestBed } from '@angular/core/testing';
import { SwUpdate, type UnrecoverableStateEvent, type VersionEvent } from '@angular/service-worker';
import { Subject } from 'rxjs';
import { inEnglish } from '../languages/testing/in-english';
import { followVersions } from './follow-versions';
import { RELOAD, Toasts } from './toasts';

describe('followVersions', () => {
  const version = { hash: 'b' };

  it('offers to reload once a new version is there, and not before', () => {
    const { versions, offers, reload } = follow();
    versions.next({ type: 'VERSION_DETECTED', version });
    versions.next({ type: 'VERSION_INSTALLATION_FAILED', version, error: 'x' });
    expect(offers()).toEqual([]);
    versions.next({ type: 'VERSION_READY', currentVersion: { hash: 'a' }, latestVersion: version });
    expect(offers().map(({ message }) => message)).toEqual(['A new version is there.']);
    expect(reload).not.toHaveBeenCalled();
    offers()[0]?.action?.handler();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('offers to reload where files are gone for good', () => {
    const { broken, offers } = follow();
    broken.next({ type: 'UNRECOVERABLE_STATE', reason: 'x' });
    expect(offers().map(({ message }) => message)).toEqual([
      'A part of the app is missing. Reload it to go on.',
    ]);
  });
});

function follow() {
  const versions = new Subject<VersionEvent>();
  const broken = new Subject<UnrecoverableStateEvent>();
  const reload = jasmine.createSpy('reload');
  TestBed.configureTestingModule({
    providers: [
      inEnglish,
      { provide: SwUpdate, useValue: { versionUpdates: versions, unrecoverable: broken } },
      { provide: RELOAD, useValue: reload },
    ],
  });
  TestBed.runInInjectionContext(() => followVersions());
  return { versions, broken, offers: TestBed.inject(Toasts).shown, reload };
}
