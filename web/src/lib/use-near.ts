import { type RefObject, useEffect, useState } from "react";

const MARGIN = "400px 0px";

/** Whether something has come near the part of the page in view; it stays so. Where that can't be seen, it has. */
export function useNear(ref: RefObject<HTMLElement | null>, scroller: string): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    const element = ref.current;
    if (near || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { root: element.closest(scroller), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, scroller, near]);
  return near;
}
