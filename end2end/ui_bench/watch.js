// What runs inside the page: when something was pressed, and when what it leads to was painted.

/** Makes `uiBench` in the page; for `addInitScript`. */
export function watch() {
  // Calls back in the next task: called while a frame begins, when that is painted.
  const nextTask = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  };

  const isThere = ({ title, content }) => {
    const heading = document.querySelector("h1");
    return heading?.textContent.trim() === title && !document.querySelector(".screen-body .waiting") && !!document.querySelector(content);
  };

  window.uiBench = {
    /** Waits for the next click: `measured` will be the milliseconds until a screen is painted with its content. */
    screen(wanted) {
      this.measured = new Promise((resolve, reject) => {
        let clicked = null;
        const look = () => {
          if (clicked !== null && isThere(wanted)) return nextTask((at) => resolve(at - clicked));
          if (performance.now() - armed > 20_000) {
            return reject(new Error(`${wanted.title} with ${wanted.content} does not come; clicked: ${clicked}, there: ${isThere(wanted)}`));
          }
          requestAnimationFrame(look);
        };
        const armed = performance.now();
        addEventListener("click", (event) => (clicked = event.timeStamp), { capture: true, once: true });
        requestAnimationFrame(look);
      });
    },

    /** Milliseconds from the beginning of the visit until a screen is painted with its content. */
    async visit(wanted) {
      while (!isThere(wanted)) await new Promise(requestAnimationFrame);
      return new Promise((resolve) => requestAnimationFrame(() => nextTask(resolve)));
    },

    /** Waits for the next key in a field: `measured` will be the milliseconds until the change is painted, and how much of them was
     * work of the page. */
    key() {
      this.measured = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error("no key comes")), 20_000);
        let pressed = 0;
        let begun = 0;
        addEventListener(
          "keydown",
          (event) => {
            pressed = event.timeStamp;
            begun = performance.now();
          },
          { capture: true, once: true },
        );
        addEventListener(
          "input",
          () => {
            let handled = 0;
            // The next task: the field's listeners and everything that they put off to the end of theirs has run.
            nextTask((at) => (handled ||= at));
            requestAnimationFrame(() => {
              const drawing = performance.now();
              handled ||= drawing;
              nextTask((end) => resolve({ painted: end - pressed, work: handled - begun + (end - drawing) }));
            });
          },
          { capture: true, once: true },
        );
      });
    },

    /** Begins to note how long frames take; answers how to end it. */
    frames() {
      const lengths = [];
      let last = performance.now();
      let on = true;
      const frame = (now) => {
        lengths.push(now - last);
        last = now;
        if (on) requestAnimationFrame(frame);
      };
      requestAnimationFrame((now) => {
        last = now;
        requestAnimationFrame(frame);
      });
      this.endFrames = () => {
        on = false;
        return lengths;
      };
    },

    /** What the browser itself tells of keys: their durations in steps of 8 ms. */
    timings: [],
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === "keydown") window.uiBench.timings.push(entry.duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}
