import { type ComponentType, useEffect, useState } from "react";

export type Later<P> = ComponentType<P> & {
  /** Loads the part before it is shown. */
  readonly ahead: () => void;
};

/**
 * A part of the page that is loaded when it is first wanted. Once there it draws at once, which React.lazy
 * does not promise; one that could not be loaded is asked for again when it is next shown.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = () => null,
): Later<P> {
  let part: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;
  const fetch = () => {
    coming ??= load().then(
      (loaded) => {
        part = loaded;
      },
      () => {
        coming = undefined;
      },
    );
    return coming;
  };
  function Part(props: P) {
    const [, setHere] = useState(part !== undefined);
    useEffect(() => {
      let gone = false;
      if (part === undefined) void fetch().then(() => !gone && setHere(true));
      return () => {
        gone = true;
      };
    }, []);
    const Loaded = part;
    return Loaded ? <Loaded {...props} /> : <Meanwhile />;
  }
  return Object.assign(Part, { ahead: () => void fetch() });
}
