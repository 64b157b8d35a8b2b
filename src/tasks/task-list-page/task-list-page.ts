import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from '../../shell/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { addOutline, alarmOutline, refreshOutline, searchOutline } from 'ionicons/icons';
import { injectTexts } from '../../languages/current-language';
import { FirstPage } from '../../shell/first-page';
import { focusHeading } from '../../shell/focus-heading';
import { MenuButton } from '../../shell/menu-button';
import { defineGestures } from '../define-gestures';
import { FaultNotice } from '../fault-notice/fault-notice';
import { nextChange } from '../next-run';
import { injectPassingTime } from '../passing-time';
import type { Task } from '../task';
import { TaskDeletion } from '../task-deletion';
import { TaskListing } from '../task-listing';
import { TaskRow } from '../task-row/task-row';
import { TaskSearchBar } from '../task-search-bar/task-search-bar';
import { isSameSearch, NO_SEARCH, readSearch, toParameters, type TaskSearch } from '../task-search';

/** The user's tasks, by time of day: all of them, or those that the address asks for. */
@Component({
  selector: 'app-task-list-page',
  imports: [
    FaultNotice,
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonIcon,
    IonRouterLink,
    IonTitle,
    IonToolbar,
    MenuButton,
    RouterLink,
    TaskRow,
    TaskSearchBar,
  ],
  providers: [TaskListing],
  templateUrl: './task-list-page.html',
  styleUrl: './task-list-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // For those of `defineGestures`.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class TaskListPage {
  /** As the address has them, see {@link TaskSearch}. */
  readonly name = input<string>();
  readonly day = input<string>();
  readonly hour = input<string>();

  readonly #deletion = inject(TaskDeletion);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #texts = injectTexts('tasks');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly searchBar = viewChild(TaskSearchBar);
  private readonly rows = viewChildren(TaskRow);

  protected readonly texts = computed(() => this.#texts().list);
  protected readonly icons = { addOutline, alarmOutline, refreshOutline, searchOutline };
  protected readonly listing = inject(TaskListing);
  protected readonly now = injectPassingTime((now) => nextChange(this.listing.tasks() ?? [], now));
  protected readonly search = computed(
    () => readSearch({ name: this.name(), day: this.day(), hour: this.hour() }),
    { equal: isSameSearch },
  );
  readonly #isSearching = computed(() => !isSameSearch(this.search(), NO_SEARCH));
  /** Not before there is anything to be found. */
  protected readonly isSearchable = computed(
    () => this.#isSearching() || !!this.listing.tasks()?.length || this.listing.hasMore(),
  );
  /** Where there is little room, until then the search has none. */
  protected readonly isSearchOpen = linkedSignal(this.#isSearching);
  /** How much was found, if anything was looked for. */
  protected readonly found = computed(() => {
    const [tasks, search] = [this.listing.tasks(), this.listing.search()];
    if (!tasks || !search || isSameSearch(search, NO_SEARCH)) return '';
    return this.texts().found(tasks.length, this.listing.hasMore());
  });
  /** What became of the user's last wish. */
  readonly #news = signal<'refreshing' | 'refreshed' | 'extended' | undefined>(undefined);
  /** What those are told who don't see it. */
  protected readonly status = computed(() => {
    if (this.listing.fault()) return '';
    const [tasks, news, texts] = [this.listing.tasks(), this.#news(), this.texts()];
    if (!tasks) return texts.loading;
    if (news === 'extended') return this.found() || texts.shown(tasks.length);
    return news ? texts[news] : this.found();
  });
  #isThere = false;
  #wanted: TaskSearch | undefined;

  constructor() {
    this.#deletion.restored
      .pipe(takeUntilDestroyed())
      .subscribe((task) => void this.#welcome(task));
    effect(() => {
      const search = this.search();
      if (search !== this.#wanted) untracked(() => this.#isThere && void this.load());
    });
    void inject(FirstPage).shown.then(defineGestures);
  }

  /** Ionic keeps the page while others lie above it: what they changed is to be seen. */
  ionViewWillEnter(): void {
    this.#isThere = true;
    void this.load();
  }

  ionViewDidEnter(): void {
    focusHeading(this.heading().nativeElement);
  }

  /** A search that is about to begin would lead back to this page. */
  ionViewWillLeave(): void {
    this.#isThere = false;
    this.searchBar()?.reset();
  }

  protected async load(): Promise<void> {
    this.#news.set(undefined);
    this.#wanted = this.search();
    await this.listing.load(this.#wanted);
  }

  /** Lists the tasks anew on demand, which is to be heard of. */
  protected async refresh(pulled?: Event): Promise<void> {
    this.#news.set('refreshing');
    const isRefreshed = await this.listing.load(this.search());
    // What overtook it has news of its own.
    if (!this.listing.isLoading()) this.#news.set(isRefreshed ? 'refreshed' : undefined);
    await (pulled?.target as HTMLIonRefresherElement | undefined)?.complete();
  }

  /** Lists the tasks that come next, and goes on to them if the button still has the focus. */
  protected async showMore({ currentTarget: button }: Event): Promise<void> {
    const before = new Set(this.listing.tasks()?.map(({ id }) => id));
    if (!(await this.listing.loadMore())) return;
    this.#news.set('extended');
    if (document.activeElement !== button) return;
    this.#afterRender(() => this.#focus(this.rows().find((row) => !before.has(row.task().id))));
  }

  protected toggleSearch(): void {
    this.isSearchOpen.update((isOpen) => !isOpen);
    if (this.isSearchOpen()) this.#afterRender(() => this.searchBar()?.focus());
  }

  /** Has the address ask for it, so that it survives a reload and is there on the way back. */
  protected async find(search: TaskSearch): Promise<void> {
    this.#news.set(undefined);
    const queryParams = toParameters(search);
    await this.#router.navigate(['/tasks'], { queryParams, replaceUrl: true });
  }

  protected async clearSearch(): Promise<void> {
    await this.find(NO_SEARCH);
    // The button that had the focus is gone.
    this.heading().nativeElement.focus();
  }

  protected async confirmDeletion(task: Task): Promise<void> {
    if (!(await this.#deletion.ask(task))) return;
    const place = this.rows().findIndex((row) => row.task().id === task.id);
    const deleted = this.#deletion.delete(task);
    // The button that had the focus is gone with its task: on to the one in its place.
    this.#afterRender(() => this.#focus(this.rows()[place] ?? this.rows().at(-1)));
    await deleted;
  }

  async #welcome(task: Task): Promise<void> {
    // Whether a search finds it is the API's to say.
    if (!this.#isSearching()) this.listing.add(task);
    // An answer that is still on its way may not hold it yet.
    if (this.#isSearching() || this.listing.isLoading()) await this.load();
    this.#afterRender(() => this.#focus(this.rows().find((row) => row.task().id === task.id)));
  }

  #focus(row: TaskRow | undefined): void {
    if (row) row.focus();
    else this.heading().nativeElement.focus();
  }

  #afterRender(then: () => void): void {
    afterNextRender(then, { injector: this.#injector });
  }
}
