// Takes the stored theme before the first paint; app/src/theme.rs does the rest.
"use strict";

try {
  const theme = JSON.parse(localStorage.getItem("portcullis.theme"));
  if (theme === "light" || theme === "dark") document.documentElement.className = theme;
} catch {
  // Storage is forbidden or holds something else: the system's theme it is.
}
