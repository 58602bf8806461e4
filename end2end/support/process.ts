import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program of this project at work, until it is stopped. */
export interface Running {
  /** The address in the first line that it printed. */
  url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a program and waits for the line with its address. */
export async function start(program: string, args: string[]): Promise<Running> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let told = "";
  child.stderr.on("data", (bytes: Buffer) => (told += bytes.toString()));
  const exited = once(child, "exit");
  const url = await Promise.race([
    firstAddress(child.stdout),
    exited.then(() => Promise.reject(new Error(`${program} ended before it told its address:\n${told}`))),
  ]);
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    await exited;
  };
  return { url, stop };
}

async function firstAddress(output: NodeJS.ReadableStream): Promise<string> {
  // The lines after it must be read as well, or the program would wait for room in the pipe.
  return new Promise((resolve) => {
    createInterface({ input: output }).on("line", (line) => {
      const address = /https?:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
  });
}
