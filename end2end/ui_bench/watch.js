// What runs inside the page: when something was pressed, and when what it leads to was painted.

/** Makes `uiBench` in the page; for `addInitScript`. */
export function watch() {
  // Behind the next frame: what was there when it began is painted.
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });

  const isThere = ({ title, content }) => {
    const heading = document.querySelector("h1");
    return heading?.textContent.trim() === title && !document.querySelector(".screen-body .waiting") && !!document.querySelector(content);
  };

  window.uiBench = {
    /** Waits for the next click: `measured` will be the milliseconds until a screen is painted with its content. */
    screen(wanted) {
      this.measured = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${wanted.title} with ${wanted.content} does not come`)), 20_000);
        addEventListener(
          "click",
          (event) => {
            const observer = new MutationObserver(() => {
              if (isThere(wanted)) {
                observer.disconnect();
                painted((at) => resolve(at - event.timeStamp));
              }
            });
            observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
          },
          { capture: true, once: true },
        );
      });
    },

    /** Milliseconds from the beginning of the visit until a screen is painted with its content. */
    async visit(wanted) {
      while (!isThere(wanted)) await new Promise(requestAnimationFrame);
      return new Promise(painted);
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
            const channel = new MessageChannel();
            // The next task: the field's listeners and everything that they put off to the end of theirs has run.
            channel.port1.onmessage = () => (handled ||= performance.now());
            channel.port2.postMessage(null);
            requestAnimationFrame(() => {
              const drawing = performance.now();
              handled ||= drawing;
              const behind = new MessageChannel();
              behind.port1.onmessage = () => {
                const end = performance.now();
                resolve({ painted: end - pressed, work: handled - begun + (end - drawing) });
              };
              behind.port2.postMessage(null);
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
