import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { environment } from "./environment";
import { type Running, start } from "./process";

/** Portcullis's own server, with a data folder that goes with it. */
export class Server {
  private constructor(
    readonly data: string,
    private running: Running,
  ) {}

  static async start(): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), "portcullis-"));
    return new Server(data, await serve(data, "127.0.0.1:0"));
  }

  /** Its address, without a slash at the end. */
  get url(): string {
    return this.running.url;
  }

  /** As it is written after `juju login`. */
  get host(): string {
    return new URL(this.url).host;
  }

  /** A link that bootstraps one controller. */
  async link(): Promise<string> {
    const words = ["bootstrap-link", "--data", this.data, "--listen", this.host];
    return (await promisify(execFile)(environment("PORTCULLIS_SERVER"), words)).stdout.trim();
  }

  /** What a power cut does to it; then it starts again at the same address. */
  async crash(): Promise<void> {
    const host = this.host;
    await this.running.stop("SIGKILL");
    this.running = await serve(this.data, host);
  }

  async end(): Promise<void> {
    await this.running.stop();
    await rm(this.data, { recursive: true, force: true });
  }
}

function serve(data: string, listen: string): Promise<Running> {
  return start(environment("PORTCULLIS_SERVER"), ["serve", "--listen", listen, "--data", data]);
}
