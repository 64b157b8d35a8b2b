import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { Alerts } from '../../../shell/alerts';
import { Toasts } from '../../../shell/toasts';
import { forgetDrafts } from '../../draft-keys';
import { TASK } from '../../testing/sample-task';
import { TASKS, testedPage } from '../../testing/test-providers';
import { TaskFormPage } from '../task-form-page';

/** A form's page in front of its user, with an API that answers what a test has it answer. */
export class OpenForm {
  /** What its user was told. */
  readonly confirmed: string[] = [];
  /** How many questions its user was asked. */
  asked = 0;
  /** What its user answers to the question whether what is typed may be lost. */
  isToBeLost = true;
  readonly http: HttpTestingController;
  readonly fixture: ComponentFixture<TaskFormPage>;
  readonly page: HTMLElement;

  constructor() {
    const ask = () => Promise.resolve((this.asked++, this.isToBeLost));
    const confirm = (message: string) => this.confirmed.push(message);
    TestBed.configureTestingModule({
      providers: [
        ...testedPage,
        { provide: CognitoSession, useValue: { claims: signal({ sub: 'ada' }) } },
        { provide: Alerts, useValue: { ask } },
        { provide: Toasts, useValue: { confirm } },
      ],
    });
    this.http = TestBed.inject(HttpTestingController);
    this.fixture = TestBed.createComponent(TaskFormPage);
    this.page = this.fixture.nativeElement as HTMLElement;
    document.body.append(this.page);
  }

  /** Expects every request to be answered, and leaves nothing behind. */
  close(): void {
    this.http.verify();
    forgetDrafts();
  }

  /** Lets promises that follow an answer run, and what they changed be drawn. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.fixture.whenStable();
  }

  /** Shows a task that is stored. */
  async edit(): Promise<void> {
    this.fixture.componentRef.setInput('id', TASK.id);
    await this.settle();
    this.http.expectOne(`${TASKS}/0b5c`).flush(TASK, { headers: { ETag: '"3"' } });
    await this.settle();
  }

  async type(field: string, value: string): Promise<void> {
    const input = this.field(field);
    input.value = value;
    input.dispatchEvent(new CustomEvent('ionInput', { bubbles: true, detail: { value } }));
    await this.settle();
  }

  async save(): Promise<void> {
    this.element('form').dispatchEvent(new Event('submit'));
    await this.settle();
  }

  element<T extends Element = HTMLElement>(selector: string): T {
    const found = this.page.querySelector<T>(selector);
    if (!found) throw new Error(`The page has no ${selector}: ${this.page.textContent}`);
    return found;
  }

  field(name: string): HTMLIonInputElement {
    return this.element<HTMLIonInputElement>(`[formControlName=${name}]`);
  }

  /** What a field says is wrong with it. Ionic hides it where these classes are missing. */
  errorOf(name: string): string {
    const field = this.field(name);
    return field.matches('.ion-touched.ion-invalid') ? (field.errorText ?? '') : '';
  }
}
