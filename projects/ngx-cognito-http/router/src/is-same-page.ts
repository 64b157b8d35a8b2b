import { PRIMARY_OUTLET, type UrlTree } from '@angular/router';

/**
 * Whether two URLs open the same page and no other, whatever their parameters. URLs that open several
 * pages, in outlets of their own, are never the same.
 */
export function isSamePage(one: UrlTree, other: UrlTree): boolean {
  const path = pathOf(one);
  return path !== null && path === pathOf(other);
}

function pathOf({ root }: UrlTree): string | null {
  const { [PRIMARY_OUTLET]: page = root, ...others } = root.children;
  return page.hasChildren() || Object.keys(others).length > 0
    ? null
    : page.segments.map(({ path }) => encodeURIComponent(path)).join('/');
}
