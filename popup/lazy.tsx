// Owns views whose code is loaded when they are first shown, so that the popup starts with little.
import { type ComponentType, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** @param load called once, when the view is first shown; until it answers nothing is drawn */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props) {
    const [, setReady] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded) return;
      void load().then((view) => {
        loaded = view;
        setReady(true);
      });
    }, []);
    return loaded ? h(loaded, props) : null;
  };
}
