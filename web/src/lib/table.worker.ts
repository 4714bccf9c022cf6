import { type TableJob, TableJobs } from "./table-jobs";

const jobs = new TableJobs();
addEventListener("message", ({ data }: MessageEvent<TableJob>) => {
  const result = jobs.take(data);
  if (result instanceof Uint32Array) postMessage(result, { transfer: [result.buffer] });
  else if (result) postMessage(result);
});
