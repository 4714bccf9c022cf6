export function App() {
  return <h1>Seekapa</h1>;
}
