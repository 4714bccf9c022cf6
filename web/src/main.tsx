import "./app/tokens.css";
import "./app/base.css";
import "./app/shell.css";
import "./features/chat/chat.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { Seekapa } from "./app/seekapa";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const seekapa = new Seekapa();
seekapa.start();
createRoot(root).render(
  <StrictMode>
    <App seekapa={seekapa} />
  </StrictMode>,
);
