import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ErrorPanel } from "../components/ErrorPanel";
import { Icon } from "../components/Icon";
import { type CardActions, CardActionsProvider } from "../features/chat/actions";
import { Composer } from "../features/chat/Composer";
import { ConnectionBar } from "../features/chat/ConnectionBar";
import { type Overrides, runningTurn, type Turn } from "../features/chat/conversation";
import type { SideTab } from "../features/chat/SidePanel";
import { rowOf, shownTurn, versions } from "../features/chat/versions";
import { FirstVisit } from "../features/models/FirstVisit";
import { remembered } from "../lib/browser";
import { later } from "../lib/later";
import { useStore } from "../lib/store";
import { Rail } from "./Rail";
import type { Route } from "./route";
import type { Seekapa } from "./seekapa";
import { useMedia } from "./use-media";
import { useKeys } from "./useKeys";

const Palette = lazy(() => import("./Palette"));
const KeysDialog = lazy(() => import("./KeysDialog"));
const TokenDialog = lazy(() => import("./TokenDialog"));
const EmptyList = () => <div className="messages late" aria-busy="true" />;
const MessageList = later(
  () => import("../features/chat/MessageList").then((it) => it.MessageList),
  EmptyList,
);
const AnswerPage = later(() => import("../features/chat/AnswerPage").then((it) => it.AnswerPage), EmptyList);
const SidePanel = later(
  () => import("../features/chat/SidePanel").then((it) => it.SidePanel),
  () => <aside className="side-panel" aria-label="Details" />,
);
const ModelBrowser = later(() => import("../features/models/ModelBrowser").then((it) => it.ModelBrowser));
const MonitorPage = later(() => import("../features/monitor/MonitorPage").then((it) => it.default));

export const WIDE = "(min-width: 1360px)";
const NARROW = "(max-width: 719px)";

type Open = "palette" | "keys" | undefined;

/** The page: rail, conversation, composer and, where there is room, the panel beside. */
export function App({ seekapa }: { readonly seekapa: Seekapa }) {
  const { router, chat, composer, models, connection } = seekapa;
  const route = useStore(router.route);
  const conversationId = route.page === "conversation" ? route.id : undefined;
  const conversation = useStore(chat.state, ({ conversations }) =>
    conversationId ? conversations[conversationId] : undefined,
  );
  const notice = useStore(chat.state, (state) => state.notice);
  const wanted = useStore(seekapa.access.wanted);
  const isChat = route.page !== "monitor";
  const wide = useMedia(WIDE) && isChat;
  const [dialog, setDialog] = useState<Open>();
  const rail = useRail();
  const side = useSide(wide);
  const [single, setSingle] = useState<Turn>();
  const running = conversation && runningTurn(conversation);

  useEffect(() => void chat.look(conversationId), [chat, conversationId]);
  useEffect(() => {
    if (route.page === "new" && matchMedia("(pointer: fine)").matches) composer.focus();
  }, [route.page, composer]);
  useEffect(() => MessageList.ahead(), []);
  useTitle(titleOf(route, single?.question, conversation?.title));

  const ask = useCallback(
    (
      question: string,
      overrides?: Overrides,
      inConversation = currentConversation(router.route.get()),
      replaces?: string,
    ) => {
      const turn = chat.ask(question, inConversation, overrides, replaces);
      if (turn === undefined) return composer.put(question);
      side.select(replaces);
      seekapa.history.touch(turn.conversationId, question, turn.askedAt);
      router.go({ page: "conversation", id: turn.conversationId });
    },
    [chat, composer, router, seekapa, side.select],
  );
  const actions = useMemo<CardActions>(
    () => ({
      ask: (turn, question) => ask(question, undefined, turn.conversationId),
      askAgain: (turn, overrides = turn.overrides) =>
        ask(turn.question, overrides, turn.conversationId, isStored(turn) ? turn.requestId : turn.replaces),
      edit: composer.put,
      show: side.show,
      isAdditive: models.isAdditive,
    }),
    [ask, composer, models, side.show],
  );
  const stop = useCallback(() => conversationId && chat.stop(conversationId), [chat, conversationId]);
  const keys = useMemo(
    () => ({
      focusComposer: composer.focus,
      openPalette: () => setDialog("palette"),
      openKeys: () => setDialog("keys"),
      stop,
    }),
    [composer, stop],
  );
  useKeys(keys);
  const close = useCallback(() => setDialog(undefined), []);
  const openKeys = useCallback(() => setDialog("keys"), []);
  const onAsk = useCallback((question: string) => ask(question), [ask]);
  const onNew = () => {
    router.go({ page: "new" });
    rail.closeSheet();
    composer.focus();
  };
  const onMonitor = () => {
    router.go({ page: "monitor" });
    rail.closeSheet();
  };
  const onOpen = useCallback(
    (id: string) => {
      router.go({ page: "conversation", id });
      rail.closeSheet();
    },
    [router, rail.closeSheet],
  );

  const chosen = route.page === "answer" ? single : chosenTurn(conversation?.turns ?? [], side.selected);
  return (
    <CardActionsProvider value={actions}>
      <div className={`app${rail.open ? " with-rail" : ""}${wide ? " with-side" : ""}`}>
        {rail.open && (
          <Rail
            seekapa={seekapa}
            current={conversationId}
            onNew={onNew}
            onOpen={onOpen}
            onSearch={() => setDialog("palette")}
            onMonitor={onMonitor}
            onKeys={openKeys}
            onClose={rail.toggle}
          />
        )}
        {rail.open && rail.isSheet && (
          <button type="button" className="sheet-shade" aria-label="Hide the sidebar" onClick={rail.toggle} />
        )}
        <main>
          {route.page !== "new" && isChat && (
            <h1 className="visually-hidden">{conversation?.title || single?.question || "Seekapa"}</h1>
          )}
          <TopBar
            open={rail.open && !rail.isSheet}
            title={conversation && conversation.turns.length > 1 ? conversation.title : ""}
            onRail={rail.toggle}
            onNew={onNew}
          />
          <ConnectionBar connection={connection} />
          {notice && (
            <div className="bar" role="alert">
              {notice.message} {notice.next}{" "}
              <button type="button" className="text-button" onClick={() => chat.dismissNotice()}>
                Dismiss
              </button>
            </div>
          )}
          <Content
            seekapa={seekapa}
            route={route}
            turns={conversation?.turns}
            onAsk={onAsk}
            onOpen={onOpen}
            onSingle={setSingle}
          />
          {route.page !== "answer" && isChat && (
            <Composer
              composer={composer}
              running={running !== undefined}
              onAsk={onAsk}
              onStop={stop}
              last={conversation?.turns.at(-1)?.question}
            />
          )}
        </main>
        {wide && (
          <SidePanel
            turn={chosen}
            tab={side.tab}
            onTab={side.setTab}
            model={<ModelBrowser models={models} onInsert={composer.insert} />}
          />
        )}
      </div>
      <Announcer seekapa={seekapa} />
      <Suspense>
        {dialog === "palette" && (
          <Palette seekapa={seekapa} onAsk={onAsk} onKeys={openKeys} onClose={close} />
        )}
        {wanted && <TokenDialog wanted={wanted} onToken={(token) => seekapa.access.give(token)} />}
        {dialog === "keys" && <KeysDialog onClose={close} />}
      </Suspense>
    </CardActionsProvider>
  );
}

function titleOf(route: Route, question?: string, conversation?: string): string | undefined {
  if (route.page === "monitor") return "Monitor";
  return route.page === "answer" ? question : conversation;
}

function isStored({ state }: Turn): boolean {
  return state === "accepted" || state === "finished";
}

function chosenTurn(turns: readonly Turn[], selected: string | undefined): Turn | undefined {
  const rows = versions(turns);
  const row = rowOf(rows, selected) ?? rows.at(-1);
  return row && shownTurn(row);
}

function currentConversation(route: Route): string | undefined {
  return route.page === "conversation" ? route.id : undefined;
}

type ContentProps = {
  readonly seekapa: Seekapa;
  readonly route: Route;
  readonly turns: readonly Turn[] | undefined;
  readonly onAsk: (question: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onSingle: (turn: Turn | undefined) => void;
};

function Content({ seekapa, route, turns, onAsk, onOpen, onSingle }: ContentProps) {
  const loading = useStore(seekapa.chat.state, (state) =>
    route.page === "conversation" ? state.loading[route.id] : undefined,
  );
  switch (route.page) {
    case "new":
      return <FirstVisit models={seekapa.models} onAsk={onAsk} />;
    case "monitor":
      return <MonitorPage />;
    case "answer":
      return <AnswerPage requestId={route.requestId} onOpen={onOpen} onTurn={onSingle} />;
    case "conversation":
      if (turns) return <MessageList key={route.id} turns={turns} />;
      if (loading?.state === "failed") {
        return (
          <ErrorPanel
            title="This conversation could not be shown."
            problem={loading.problem}
            onRetry={() => void seekapa.chat.reload(route.id)}
          />
        );
      }
      return <EmptyList />;
  }
}

function TopBar(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onRail: () => void;
  readonly onNew: () => void;
}) {
  if (props.open) return null;
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button"
        onClick={props.onRail}
        aria-label="Show the sidebar"
        title="Show the sidebar"
      >
        <Icon name="sidebar" />
      </button>
      <span>{props.title || "Seekapa"}</span>
      <button
        type="button"
        className="icon-button"
        onClick={props.onNew}
        aria-label="New question"
        title="New question"
      >
        <Icon name="plus" />
      </button>
    </header>
  );
}

/** Tells a screen reader of each answer, once. */
function Announcer({ seekapa }: { readonly seekapa: Seekapa }) {
  const announcement = useStore(seekapa.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" role="log" aria-label="Answers">
      {announcement}
    </div>
  );
}

/** The rail: a column that stays as it was left, or a sheet over the page where that is narrow. */
function useRail() {
  const isSheet = useMedia(NARROW);
  const [shown, setShown] = useState(remembered.get("rail") !== "hidden");
  const [sheet, setSheet] = useState(false);
  const toggle = () => {
    if (isSheet) return setSheet(!sheet);
    remembered.set("rail", shown ? "hidden" : "shown");
    setShown(!shown);
  };
  const closeSheet = useCallback(() => setSheet(false), []);
  return { open: isSheet ? sheet : shown, isSheet, toggle, closeSheet };
}

function useSide(wide: boolean) {
  const [selected, select] = useState<string>();
  const [tab, setTab] = useState<SideTab>("understanding");
  const isWide = useRef(wide);
  isWide.current = wide;
  const show = useCallback((turn: Turn, wanted: SideTab) => {
    if (!isWide.current) return false;
    select(turn.requestId);
    setTab(wanted);
    return true;
  }, []);
  return { selected, select, tab, setTab, show };
}

function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Seekapa` : "Seekapa";
  }, [title]);
}
