// The exit is a plain link. This also blanks the page at once and takes this site out of the tab's Back and Forward.
// Nothing is stored; it reads the tab's own list of pages. It runs before anything is drawn: what was left stays blank.
(() => {
  const words = document.currentScript.dataset, root = document.documentElement;
  const cover = new URL(words.cover, location); // a blank page of ours, which leads away too
  const tab = window.navigation?.currentEntry ? navigation : null; // older browsers, and disks, have none
  const marked = state => tab ? tab.entries().filter(entry => entry.getState() === state) : [];
  const mark = state => tab?.updateCurrentEntry({ state });
  const now = () => tab.currentEntry.index;
  // A page left behind this one does not bind a new visit; one ahead does.
  const isLeft = () => location.pathname === cover.pathname || marked("left").some(entry => entry.index >= now());

  const away = () => tab?.canGoForward
    ? tab.navigate(words.away, { history: "push" }) // drops what lies ahead
    : location.replace(words.away);

  function leave() {
    root.hidden = true;
    document.title = words.title;
    const [first] = marked("page");
    try { history.replaceState(null, "", cover); } catch { return away(); } // on a disk
    mark("left");
    // Away from the first page of this site on, so that all later ones drop out too.
    if (first && first.index < now()) tab.traverseTo(first.key).finished.then(leave, away);
    else away();
  }

  if (isLeft()) leave();
  else mark("page");

  // A browser may keep a page whole for Back: keep it blank, show it only if it was not left meanwhile.
  addEventListener("pagehide", () => { root.style.visibility = "hidden"; });
  addEventListener("pageshow", event => {
    root.style.visibility = "";
    if (event.persisted && isLeft()) leave();
  });

  addEventListener("click", event => {
    if (!event.target.closest("a.leave")) return;
    event.preventDefault();
    leave();
  }, true);

  let last = "", times = 0, at = 0;
  addEventListener("pointerdown", () => { times = 0; }, true);
  addEventListener("keydown", ({ key, target, timeStamp, repeat, ctrlKey, altKey, metaKey, shiftKey }) => {
    if (repeat) return;
    const other = ctrlKey || altKey || metaKey || (shiftKey && key !== "Shift")
      || target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.nodeName);
    times = other ? 0 : key === last && timeStamp - at < 1000 ? times + 1 : 1;
    [last, at] = [key, timeStamp];
    if (times === { Escape: 2, Shift: 3 }[key]) leave();
  }, true);
})();
