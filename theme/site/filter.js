/* Narrows the list of plans on the spot; without this script the same groups are pages of their own. Keeps nothing. */
document.querySelectorAll(".filter").forEach(function (place) {
  var rows = Array.from(place.querySelectorAll("[data-in]"));
  var choices = document.createElement("div"), told = document.createElement("p");
  choices.className = "choices";
  choices.dataset.extra = told.dataset.extra = "";
  choices.setAttribute("role", "group");
  choices.setAttribute("aria-label", place.dataset.title);
  told.setAttribute("role", "status");
  var chosen = Array.from(place.querySelectorAll(".facet")).map(function (facet) {
    var label = document.createElement("label"), select = document.createElement("select");
    label.textContent = facet.previousElementSibling.textContent;
    select.add(new Option(place.dataset.any, ""));
    facet.querySelectorAll("[data-group]").forEach(function (link) {
      select.add(new Option(link.textContent.trim().replace(/^./, function (first) { return first.toUpperCase(); }), link.dataset.group));
    });
    select.autocomplete = "off";
    label.append(select);
    choices.append(label);
    return select;
  });
  choices.addEventListener("change", function () {
    var wanted = chosen.map(function (select) { return select.value; }).filter(Boolean);
    var count = 0;
    rows.forEach(function (row) {
      var held = row.dataset.in.split(" ");
      row.hidden = !wanted.every(function (group) { return held.includes(group); });
      count += row.hidden ? 0 : 1;
    });
    told.textContent = place.dataset.shown.replace("{count}", count).replace("{of}", rows.length);
  });
  if (rows.length) { place.querySelector(".plans").before(choices, told); }
});
