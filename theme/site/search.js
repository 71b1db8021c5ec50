/* Search: our own list answers first, then the index of all pages, of which only the parts in question are fetched.
   Nothing typed is stored or put into the address. The list alone answers calls for help: nothing is fetched for them. */
(function () {
  "use strict";
  var MOST_OF_LIST = 6, MOST_OF_INDEX = 8, PAUSE = 120, GUESS = 0.69;
  var CHUNK = 64; // titles in one file; as in generator/publish/search.py
  // Letters and digits; scripts without spaces give one word a letter. As in generator/publish/words.py.
  var WORD = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[0-9a-z\u00c0-\u0dff\u0f00-\u0fff\u10a0-\u177f\u1800-\u1fff\u2c00-\u2dff\uac00-\ud7ff\ufe70-\ufefc]+/g;
  var SYLLABLE = /^(?:ngh?|[ckpt]h|tr|nh|qu|g[hi]?|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

  var box = document.querySelector(".search");
  if (!box) return;
  var input = box.querySelector("input"), found = document.querySelector(".search__found");
  var said = document.querySelector(".search__said"), all = document.querySelector(".search__all");
  var typing = box.dataset.typing.split(" "), files = {}, turn = 0, timer = 0;

  function fold(word) {
    return word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/[đð]/g, "d");
  }

  function words(text) {
    var raw = text.normalize("NFC").toLowerCase().match(WORD) || [];
    return raw.map(function (word) { return { raw: marks(word), plain: fold(word) }; })
      .filter(function (word) { return word.plain; });
  }

  /** Letters and marks in any order, so that hòa and hoà are the same; empty if it was typed without marks. */
  function marks(word) {
    var parts = word.replace(/đ/g, "d\u0335").normalize("NFD");
    return parts === fold(word) ? "" : Array.from(parts).sort().join("");
  }

  /* What is left of Vietnamese keys where they were off: nguowif, ddi, ngu7o7i2. Null where it is none of that. */
  function telex(word) {
    var parts = /^([^aeiouyw]*)([aeiouyw].*)$/.exec(word.replace(/dd/g, "d"));
    if (!parts) return null;
    var rest = parts[2].replace(/[sfrxjz]/g, "").replace(/([aeiouy])w+/g, "$1").replace(/w/g, "u");
    return parts[1] + rest.replace(/(aa|ee|oo)/g, function (two) { return two[0]; })
      .replace(/([aeo])(.*(?:ch|ng|nh|[cmnpt]))\1$/, "$1$2").replace(/([aeiouy].*)d$/, "$1");
  }

  function vni(word) {
    return /^[a-z][a-z0-9]*[0-9]/.test(word) && word.replace(/[0-9]/g, "");
  }

  function decoded(word) {
    var tries = [typing.indexOf("vni") >= 0 && vni(word), typing.indexOf("telex") >= 0 && telex(word)];
    return tries.filter(function (one) { return one && one !== word && SYLLABLE.test(one); });
  }

  /** One letter more, fewer, other, or two exchanged; only of words from four letters on, never of numbers. */
  function oneOff(a, b) {
    if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
    if (Math.max(a.length, b.length) < 4 || /[0-9]/.test(a + b)) return false;
    var i = 0, n = a.length, m = b.length;
    while (i < Math.min(n, m) && a[i] === b[i]) i++;
    var tail = function (x, y) { return a.slice(x) === b.slice(y); };
    if (n === m) return tail(i + 1, i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && tail(i + 2, i + 2));
    return n > m ? tail(i + 1, i) : tail(i, i + 1);
  }

  /* ---- The list: what stands on the page already. ---- */

  var list = Array.from(all.querySelectorAll("li")).map(function (item) {
    var link = item.querySelector("a"), phrases = [item.textContent, link.textContent].concat(item.dataset.words.split("|"));
    return { item: item, link: link, urgent: "urgent" in item.dataset, phrases: phrases.map(words).filter(some),
      numbers: phrases.map(digits).filter(function (number) { return number.length > 2; }) };
  });
  var weights = weigh(list), knownWords = Array.from(weights.keys());

  function some(array) { return array.length > 0; }

  function digits(text) {
    return /^[+\d\s().-]+$/.test(text) ? text.replace(/[^0-9]/g, "").replace(/^84(?=\d{8})/, "0") : "";
  }

  /** How much each word of the list tells: the fewer lines have it, the more. */
  function weigh(lines) {
    var counts = new Map();
    lines.forEach(function (line) {
      new Set([].concat.apply([], line.phrases).map(function (word) { return word.plain; })).forEach(function (word) {
        counts.set(word, (counts.get(word) || 0) + 1);
      });
    });
    counts.forEach(function (count, word) { counts.set(word, Math.log(1 + lines.length / count)); });
    return counts;
  }

  function weight(word) { return weights.get(word) || Math.log(1 + list.length); }

  /** The same words as the list spells them: as typed, else decoded, else with a slip, else parted. */
  function understood(query) {
    var result = [];
    query.forEach(function (word, index) {
      var known = [word.plain].concat(decoded(word.plain)).find(function (one) { return weights.has(one); });
      var slip = !known && knownWords.some(function (one) { return oneOff(word.plain, one); });
      var parts = known || slip ? [known || word.plain] : parted(word.plain) || [decoded(word.plain)[0] || word.plain];
      parts.forEach(function (part) {
        result.push({ raw: part === word.plain ? word.raw : "", plain: part, last: index === query.length - 1, known: weights.has(part) });
      });
    });
    return result;
  }

  /** Words typed without spaces between them, as in muabannguoi; null if it is none of that. */
  function parted(text) {
    var best = [[]];
    if (text.length < 5) return null;
    for (var end = 1; end <= text.length; end++) {
      for (var start = Math.max(0, end - 10); start <= end - 2; start++) {
        var part = text.slice(start, end);
        if (best[start] && weights.has(part) && /^[a-z]+$/.test(part) && (!best[end] || best[start].length + 1 < best[end].length)) {
          best[end] = best[start].concat(part);
        }
      }
    }
    return best[text.length] || null;
  }

  function alike(typed, word) {
    if (typed.plain === word.plain) return typed.raw && word.raw && typed.raw !== word.raw ? 0.7 : 1;
    if (typed.known) return 0;
    if (typed.last && typed.plain.length > 1 && word.plain.indexOf(typed.plain) === 0) return 0.8;
    return oneOff(typed.plain, word.plain) ? GUESS : 0;
  }

  function score(query, phrase) {
    var best = query.map(function () { return 0; }), matched = 0, whole = 0, asked = 0, met = 0;
    phrase.forEach(function (word) {
      var top = 0;
      query.forEach(function (typed, index) {
        var like = alike(typed, word);
        top = Math.max(top, like);
        best[index] = Math.max(best[index], like);
      });
      matched += top * weight(word.plain);
      whole += weight(word.plain);
    });
    query.forEach(function (typed, index) { asked += weight(typed.plain); met += best[index] * weight(typed.plain); });
    var said = matched / whole, heard = met / asked;
    return { said: said, heard: heard, guessed: best.indexOf(GUESS) >= 0, total: met * said * (0.4 + 0.6 * heard) };
  }

  function listed(text, query) {
    var number = digits(text);
    var hits = list.map(function (line) {
      var top = { said: 0, heard: 0, total: 0 };
      line.phrases.forEach(function (phrase) {
        var now = score(query, phrase);
        if (now.total > top.total) top = now;
      });
      var dialled = number.length > 2 && line.numbers.some(function (one) { return one.indexOf(number) === 0; });
      return {
        line: line,
        total: dialled ? 1000 : top.total * (line.urgent ? (top.said > 0.95 ? 2 : 1.4) : 1),
        sure: dialled || (top.said > 0.95 && line.urgent),
        strong: dialled || (top.said > 0.45 && top.heard > 0.85 && !top.guessed) || (top.said > 0.95 && line.urgent),
        clear: top.heard > 0.5 || top.said > 0.9,
        fits: dialled || (top.said > 0.15 && top.heard > 0.9) || (top.said > 0.3 && top.heard > 0.6) || (top.said > 0.75 && top.heard > 0.15)
      };
    }).filter(function (hit) { return hit.fits && hit.total > 0; });
    hits.sort(function (a, b) { return b.total - a.total; });
    return hits.filter(function (hit) { return hit.total > 0.5 * hits[0].total; }).slice(0, MOST_OF_LIST);
  }

  /* ---- The index of all pages: small files, fetched when a word asks for them. ---- */

  function file(name) {
    if (!files[name]) {
      files[name] = fetch("muc/" + name + ".json").then(function (answer) { return answer.ok ? answer.json() : null; })
        .catch(function () { return null; });
    }
    return files[name];
  }

  /** The name of the file that holds a word. */
  function part(word) {
    return Array.from(word.slice(0, 2)).map(function (letter) {
      return /[a-z0-9]/.test(letter) ? letter : "_" + (letter.charCodeAt(0) % 64).toString(16);
    }).join("");
  }

  function places(index, word, last) {
    var tries = [word.plain].concat(decoded(word.plain)).filter(function (one) { return index.parts.indexOf(part(one)) >= 0; });
    return Promise.all(tries.map(function (one) { return file(part(one)); })).then(function (shards) {
      var whole = shards.map(function (shard, at) { return shard && shard[tries[at]]; }).find(Boolean);
      if (whole) return [whole];
      var keys = Object.keys(shards[0] || {});
      var begun = keys.filter(function (key) { return last && word.plain.length > 1 && key.indexOf(word.plain) === 0; });
      return (begun.length ? begun : keys.filter(function (key) { return oneOff(word.plain, key); }))
        .map(function (key) { return shards[0][key]; });
    });
  }

  /** Pages by what they tell of the words; each row of numbers is how much, then the pages, each as far from the one before. */
  function ranked(size, posted) {
    var totals = new Map(), most = 0;
    posted.forEach(function (lists) {
      var mine = new Map(), pages = 0;
      lists.forEach(function (rows) {
        rows.forEach(function (row) {
          for (var at = 1, page = -1; at < row.length; at++, pages++) {
            page += row[at];
            mine.set(page, Math.max(mine.get(page) || 0, row[0]));
          }
        });
      });
      var rare = pages ? Math.log(1 + size / pages) : Math.log(1 + size);
      most += rare;
      mine.forEach(function (told, page) {
        var old = totals.get(page) || { total: 0, met: 0, page: page };
        totals.set(page, { total: old.total + told * rare, met: old.met + rare, page: page });
      });
    });
    return Array.from(totals.values()).filter(function (one) { return one.met > 0.6 * most; })
      .sort(function (a, b) { return b.total - a.total || a.page - b.page; }).slice(0, MOST_OF_INDEX);
  }

  function indexed(query) {
    return file("index").then(function (index) {
      if (!index) return [];
      return Promise.all(query.map(function (word, at) { return places(index, word, at === query.length - 1); }))
        .then(function (posted) {
          return Promise.all(ranked(index.size, posted).map(function (hit) {
            return file("ten-" + Math.floor(hit.page / CHUNK)).then(function (names) { return names && names[hit.page % CHUNK]; });
          }));
        }).then(function (rows) { return rows.filter(Boolean).map(function (row) { return compared(query, row); }); });
    }).then(function (hits) {
      return hits.sort(function (a, b) { return b.met - a.met || b.spelled - a.spelled || a.more - b.more; });
    });
  }

  /** How near a page's title and note come to what was typed; it is named if they have
      every word, the title most of them and little else. */
  function compared(query, row) {
    var title = words(row[0]), note = words(row[2]), inTitle = 0, inNote = 0, spelled = 0;
    query.forEach(function (word) {
      var tries = [word.plain].concat(decoded(word.plain));
      var here = title.filter(function (one) { return tries.indexOf(one.plain) >= 0; });
      if (here.length) inTitle++;
      else if (note.some(function (one) { return tries.indexOf(one.plain) >= 0; })) inNote++;
      if (here.some(function (one) { return one.raw === word.raw; })) spelled++;
    });
    var more = title.length - inTitle, met = inTitle + inNote;
    var named = met === query.length && inTitle * 2 >= met && more <= 3;
    return { row: row, named: named, met: met, spelled: spelled, more: more };
  }

  /* ---- What is shown. ---- */

  function ofLine(hit) {
    var item = document.createElement("li");
    Array.from(hit.line.item.childNodes).forEach(function (node) { item.appendChild(node.cloneNode(true)); });
    return item;
  }

  function ofPage(page) {
    var item = document.createElement("li"), link = document.createElement("a"), note = document.createElement("span"), row = page.row;
    link.href = "../" + row[1];
    link.textContent = row[0];
    note.className = "small";
    note.textContent = row[2] || "";
    item.append(link, " ", note);
    return item;
  }

  /** Each link once; of places that lead to one page, each. */
  function once(items) {
    var seen = new Set();
    return items.filter(function (item) {
      var key = item.querySelector("a").href + item.querySelector("a").textContent, again = seen.has(key);
      seen.add(key);
      return !again;
    });
  }

  /** *items* beside the list of everything, or in its place if they are what was *asked* for. */
  function show(items, asked) {
    found.replaceChildren.apply(found, items);
    found.hidden = !items.length;
    all.hidden = asked;
  }

  function tell(count) {
    said.textContent = count ? box.dataset.count.replace("{count}", count) : box.dataset.none;
  }

  /** Shows what answers *text*; the links, best first, once all of them are there. */
  function answer(text) {
    var mine = ++turn, typed = words(text.slice(0, 120)).slice(0, 24);
    if (!typed.length) {
      show([], false);
      said.textContent = "";
      return Promise.resolve([]);
    }
    var hits = listed(text, understood(typed));
    // What is hardly understood may be a call for help.
    var help = hits.length && (hits[0].strong || hits[0].clear) ? [] : list.filter(function (line) { return line.urgent; }).slice(0, 1);
    var items = help.map(function (line) { return ofLine({ line: line }); }).concat(hits.map(ofLine));
    show(items, hits.length > 0);
    var more = hits.some(function (hit) { return hit.sure; }) ? Promise.resolve([]) : indexed(typed);
    return more.then(function (pages) {
      if (mine !== turn) return [];
      // A page of just that name goes before lines that only come near.
      var first = hits.length && hits[0].strong ? [] : pages.filter(function (page) { return page.named; });
      var others = pages.filter(function (page) { return first.indexOf(page) < 0; });
      var shown = once(first.map(ofPage).concat(items, others.map(ofPage))), answered = hits.length + pages.length > 0;
      show(shown, answered);
      tell(answered ? shown.length : 0);
      return Array.from(found.querySelectorAll("a")).map(function (link) { return link.href; });
    });
  }

  input.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { answer(input.value); }, PAUSE);
  });
  input.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    clearTimeout(timer); // all that is typed is answered, not only what stood there a moment ago
    answer(input.value).then(function (links) { if (links.length) found.focus(); });
  });
  addEventListener("pagehide", function () { input.value = ""; answer(""); });
  input.value = "";
  box.answer = answer; // for tests, as is the next
  box.words = function (text) { return words(text).map(function (word) { return word.plain; }); };
  box.hidden = false;
})();
