import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { throttled } from "../../lib/pace";
import type { Turn } from "./conversation";
import { TurnRow } from "./TurnRow";
import { versions } from "./versions";

const GUESSED_HEIGHT = 480;
const NEAR = 48;
const SCROLL_MILLIS = 100;
const SPACE_ABOVE = 24;
const SPACE_BELOW = 24;

/**
 * The questions and answers of a conversation; only those in view are in the page. It follows the last
 * one as it grows, but never pushes its question out at the top, and not at all once one has scrolled away.
 */
export function MessageList({ turns }: { readonly turns: readonly Turn[] }) {
  const rows = useMemo(() => versions(turns), [turns]);
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 3,
    paddingStart: SPACE_ABOVE,
    paddingEnd: SPACE_BELOW,
  });

  const target = useCallback(() => {
    const element = scroller.current;
    const last = virtual.measurementsCache[rows.length - 1];
    if (element === null || last === undefined) return undefined;
    const end = virtual.getTotalSize() - element.clientHeight;
    return Math.max(0, Math.min(end, last.start - SPACE_ABOVE));
  }, [virtual, rows.length]);

  const newest = useRef(target);
  newest.current = target;
  const applied = useRef<number>(undefined);
  const judge = useCallback((to: number | undefined) => {
    if (to !== undefined && scroller.current) follows.current = scroller.current.scrollTop >= to - NEAR;
  }, []);
  const scrolled = useMemo(() => throttled(() => judge(newest.current()), SCROLL_MILLIS), [judge]);
  useEffect(() => scrolled.cancel, [scrolled]);

  const lastId = rows.at(-1)?.key;
  const lastIsLive = rows.at(-1)?.turn.live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question, and nothing else, makes the list follow again
  useLayoutEffect(() => {
    if (lastIsLive) follows.current = true;
  }, [lastId]);

  const size = virtual.getTotalSize();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the size changes, the end is elsewhere
  useLayoutEffect(() => {
    // A scroll that still waits was made against the end as it was before.
    if (scrolled.waits()) judge(applied.current);
    const to = target();
    applied.current = to;
    if (follows.current && to !== undefined && scroller.current) scroller.current.scrollTop = to;
  }, [size, target]);

  return (
    <section
      className="messages"
      ref={scroller}
      onScroll={scrolled.call}
      tabIndex={0}
      aria-label="Questions and answers"
    >
      <div className="messages-space" style={{ height: size }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="messages-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <TurnRow turn={row.turn} earlier={row.earlier} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
