import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "./environment";
import { start } from "./process";

/** Who serves the page: a plain host, a folder of one, or Portcullis's own server. */
export type Place = "static" | "below" | "server";

/** What a project of the configuration chooses. */
export interface Options {
  place: Place;
}

/** Gives the address of a place, with a slash at its end, for as long as `use` takes. */
export async function serve(place: Place, use: (url: string) => Promise<void>): Promise<void> {
  switch (place) {
    case "static":
      return use(environment("PORTCULLIS_STATIC"));
    case "below":
      return use(environment("PORTCULLIS_BELOW"));
    case "server":
      return withServer(use);
  }
}

async function withServer(use: (url: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "portcullis-"));
  const server = await start(environment("PORTCULLIS_SERVER"), ["serve", "--listen", "127.0.0.1:0", "--data", data]);
  try {
    await use(`${server.url}/`);
  } finally {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}
