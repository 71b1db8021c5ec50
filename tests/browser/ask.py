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

CALL_SIZE = """() => {
  const box = document.querySelector("a[href^='tel:']").getBoundingClientRect();
  return [box.width, box.height];
}"""
"""Width and height of the first telephone link."""

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
  const tongues = [...document.querySelectorAll("nav a[hreflang]")];
  return {
    language: document.documentElement.lang,
    text: document.body.innerText,
    exit: leave ? [leave.href, leave.checkVisibility()] : ["", false],
    languages: Object.fromEntries(tongues.map(link => [link.hreflang, link.href])),
    links: [...document.querySelectorAll("a[href]")].map(link => link.href),
  };
}"""
"""The page's language and text, its exit and whether that can be seen, its language links, all its links."""

SAID = """() => {
  const extras = [...document.querySelectorAll("[data-extra]")];
  extras.forEach(extra => { extra.hidden = true; });
  const text = document.body.innerText;
  extras.forEach(extra => { extra.hidden = false; });
  return text;
}"""
"""The page's text but for controls that a script adds and that say nothing new, such as a button that copies."""

RING = """() => {
  const now = document.activeElement, style = getComputedStyle(now);
  return now === document.body ? null : `${style.outlineStyle} ${parseFloat(style.outlineWidth) >= 2}`;
}"""
"""The outline around the element in focus, and whether it is 2 px at least; None once the focus has left the page."""

CUT = """() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element);
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  const text = element.innerText && element.innerText.trim();
  const box = element.getBoundingClientRect();
  const within = element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 1;
  return text && (hides && !within || box.width && box.left < -1 && !element.matches(".skip"));
}).map(element => element.localName + "." + element.className)"""
"""Elements that show only part of their text, or begin left of the page, where nobody can scroll to."""

LIES_OVER = """() => {
  const texts = [...document.querySelectorAll("body *")].filter(element => element.checkVisibility()
    && !element.closest(".head, header, .skip") && element.getClientRects().length
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  const under = ([element, box]) => {
    const top = document.elementFromPoint(box.left + Math.min(3, box.width / 2), box.top + box.height / 2);
    return top && top !== element && !element.contains(top) && !top.contains(element);
  };
  const found = [];
  for (const element of texts) {
    element.scrollIntoView({block: "center", behavior: "instant"});
    if (under([element, element.getClientRects()[0]])) found.push(element.localName + "." + element.className);
  }
  scrollTo({top: 0, behavior: "instant"});
  return found;
}"""
"""Texts under which something else lies, each brought to the middle of the window."""

MOVES = """() => [document.documentElement, ...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const seconds = style.transitionDuration.split(",").concat(style.animationDuration.split(","));
  return style.scrollBehavior === "smooth" || seconds.some(one => parseFloat(one) > 0.001);
}).map(element => element.localName + "." + element.className)"""
"""Elements that move, fade or scroll softly."""

UNMARKED = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter(element => element.checkVisibility() && element.getClientRects().length)
  .filter(element => {
    const marked = [element, ...element.querySelectorAll("*")].some(part => {
      const style = getComputedStyle(part);
      return style.textDecorationLine.includes("underline") || parseFloat(style.borderTopWidth) > 0
        || parseFloat(style.borderBottomWidth) > 0;
    });
    return !marked && !element.closest("nav, header, footer, summary") && !element.querySelector("img");
  }).map(element => element.outerHTML.slice(0, 80))"""
"""What can be pressed in the text, but has neither underline nor border, so that colour alone would tell it."""

NOTE_FOCUS = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
  window.reachable = all.filter(element => !element.disabled && element.checkVisibility()
    && !element.closest("[inert]") && element.getClientRects().length);
  window.reached = [];
  addEventListener("focusin", event => reached.push(event.target));
  return reachable.length;
}"""
"""From now on keeps which elements get the focus; gives how many should."""

NOT_REACHED = """() => {
  const missed = reachable.filter(element => !reached.includes(element)).map(element => element.outerHTML.slice(0, 80));
  const order = reachable.map(element => reached.indexOf(element)).filter(at => at >= 0);
  const jumps = order.filter((at, index) => index && at < order[index - 1]).length;
  const now = document.activeElement;
  return {missed, jumps, trapped: now !== document.body && now !== reached[0]};
}"""
"""What the Tab key missed, how often it went back on the page, and whether it neither left it nor began again."""

FOCUS_UNSEEN = """() => {
  const found = [];
  for (const element of [...reachable, ...[...reachable].reverse()]) {
    element.focus();
    const style = getComputedStyle(element), box = element.getClientRects()[0];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const seen = top && (element.contains(top) || top.contains(element) && !top.closest("header"));
    const ring = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2;
    if (!seen || !ring) found.push(`${ring ? "covered" : "no ring"}: ${element.outerHTML.slice(0, 80)}`);
  }
  return [...new Set(found)];
}"""
"""What has the focus without a ring around it, or under something else, on the way down and on the way up."""

REFUSED = """document.addEventListener("securitypolicyviolation", event => {
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});"""
"""Makes a page complain of whatever its policies refuse."""

DESCRIBED = "document.getElementById(document.querySelector('a.leave').getAttribute('aria-describedby')).innerText"
"""What is said of the exit beside its name."""
