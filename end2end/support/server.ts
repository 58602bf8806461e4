import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "@playwright/test";
import { environment } from "./environment";

/** A server of this test's own, which it may kill. */
export class Server {
  private child?: ChildProcess;
  readonly lines: string[] = [];

  private constructor(
    readonly port: number,
    readonly data: string,
  ) {}

  static async make(): Promise<Server> {
    return new Server(await freePort(), await mkdtemp(join(tmpdir(), "portcullis-story-")));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(environment("PORTCULLIS_SERVER"), ["serve", "--listen", `127.0.0.1:${this.port}`, "--data", this.data], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.child = child;
    const lines = createInterface({ input: child.stdout });
    await new Promise<void>((ready) => {
      lines.on("line", (line) => {
        this.lines.push(line);
        if (line.includes("Portcullis is at")) ready();
      });
    });
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }

  async link(): Promise<string> {
    await expect.poll(() => this.lines.find((line) => line.includes("#"))).toBeTruthy();
    const line = this.lines.find((line) => line.includes("#")) ?? "";
    return line.slice(line.indexOf("http"));
  }
}

async function freePort(): Promise<number> {
  const socket = createServer().listen(0, "127.0.0.1");
  await once(socket, "listening");
  const address = socket.address();
  await new Promise((closed) => socket.close(closed));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
