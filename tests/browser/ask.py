"""What the browser tests ask a page; each is JavaScript that is run in the page and returns plain values."""

OVERFLOW = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
"""How many pixels the page is wider than the window."""

KEPT = """async () => ({
  cookie: document.cookie.length,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  registrations: (await navigator.serviceWorker.getRegistrations()).length,
})"""
"""How much of each sort of memory of the device is in use."""

WANTED_EARLY = """() => [...document.querySelectorAll("link")]
  .filter(link => /preconnect|dns-prefetch|prefetch|preload|prerender/.test(link.rel))
  .map(link => link.rel + " " + link.href)
  .concat([...document.querySelectorAll("[ping]")].map(link => "ping " + link.ping))"""
"""Links that make a browser fetch, connect or report without anybody's asking."""

_SEEN = """
  const seen = element => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      inside: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && box.height > 0,
      uncovered: element === top || element.contains(top),
    };
  };
"""

CALL_IS_SEEN = f"""() => {{
  {_SEEN}
  const link = document.querySelector("a[href^='tel:']");
  if (!link) return {{}};
  const number = link.querySelector("b") || link;
  return {{href: link.getAttribute("href"), number: /[0-9]/.test(number.innerText), ...seen(number)}};
}}"""
"""The first telephone link: where it leads, whether its digits are in the window, and nothing lies over them."""

EXIT_IS_IN_REACH = f"""() => {{
  {_SEEN}
  const leave = document.querySelector("a.leave");
  if (!leave) return {{size: [0, 0], reached: []}};
  const box = leave.getBoundingClientRect();
  const reached = [0, document.body.scrollHeight].map(y => {{
    scrollTo({{top: y, behavior: "instant"}});
    const now = seen(leave);
    return now.inside && now.uncovered;
  }});
  scrollTo({{top: 0, behavior: "instant"}});
  return {{size: [box.width, box.height], reached}};
}}"""
"""The exit: its size, and whether it is in the window and uncovered at the page's beginning and end."""

FOCUSED = """() => {
  const now = document.activeElement;
  return [now.localName, ...now.classList].join(".");
}"""
"""Which element has the focus."""

WHAT_IS_SEEN_HAS_COME = """async () => {
  await document.fonts.ready;
  const seen = [...document.images].filter(picture => picture.getBoundingClientRect().top < innerHeight);
  await Promise.all(seen.map(picture => picture.decode()));
}"""
"""Ends when all fonts in use and all pictures in the window are there."""

OFFERED = """() => {
  const leave = document.querySelector("a.leave");
  const tongues = [...document.querySelectorAll("header a[hreflang]")];
  return {
    language: document.documentElement.lang,
    text: document.body.innerText,
    exit: leave ? [leave.href, leave.checkVisibility()] : ["", false],
    languages: Object.fromEntries(tongues.map(link => [link.hreflang, link.href])),
    links: [...document.querySelectorAll("a[href]")].map(link => link.href),
  };
}"""
"""The page's language and text, its exit and whether that can be seen, its language links, all its links."""

RING = """() => {
  const now = document.activeElement, style = getComputedStyle(now);
  return now === document.body ? null : `${style.outlineStyle} ${parseFloat(style.outlineWidth) >= 2}`;
}"""
"""The outline around the element in focus, and whether it is 2 px at least; None once the focus has left the page."""

REFUSED = """document.addEventListener("securitypolicyviolation", event => {
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});"""
"""Makes a page complain of whatever its policies refuse."""

DESCRIBED = "document.getElementById(document.querySelector('a.leave').getAttribute('aria-describedby')).innerText"
"""What is said of the exit beside its name."""
