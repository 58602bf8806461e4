import { environment } from "./environment";
import { Server } from "./server";

/** Who serves the page: a plain host, a folder of one, or Portcullis's own server. */
export type Place = "static" | "below" | "server";

/** What a project of the configuration chooses. */
export interface Options {
  place: Place;
}

/** A place at work. */
export interface Host {
  /** Its address, with a slash at its end. */
  url: string;
  server?: Server;
}

/** Keeps a place at work for as long as `use` takes. */
export async function serve(place: Place, use: (host: Host) => Promise<void>): Promise<void> {
  switch (place) {
    case "static":
      return use({ url: environment("PORTCULLIS_STATIC") });
    case "below":
      return use({ url: environment("PORTCULLIS_BELOW") });
    case "server":
      return withServer(use);
  }
}

async function withServer(use: (host: Host) => Promise<void>): Promise<void> {
  const server = await Server.start();
  try {
    await use({ url: `${server.url}/`, server });
  } finally {
    await server.end();
  }
}
