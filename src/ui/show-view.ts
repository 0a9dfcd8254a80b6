// Owns how a page of ours is shown: its view in the body, its title, its language and the language's direction.
import { type ComponentChild, render } from 'preact';
import { languageTag, textDirection } from '../language/strings.ts';

export function showView(view: ComponentChild, title: string): void {
  document.documentElement.lang = languageTag();
  document.documentElement.dir = textDirection();
  document.title = title;
  render(view, document.body);
}
