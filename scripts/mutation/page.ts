/** Puts a section in the place of the one under the same heading, or at the end of the page. */
export function replaceSection(page: string, section: string): string {
  const [heading = ''] = section.split('\n', 1);
  const parts = page.split(/^(?=## )/m);
  const others = parts.map((part) => (part.startsWith(`${heading}\n`) ? section : part));
  return others.includes(section) ? others.join('') : `${page}\n${section}`;
}
