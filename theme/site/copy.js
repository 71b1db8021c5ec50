/* A button that copies a citation or a snippet; without this script both are text to select. */
document.querySelectorAll("[data-copy]").forEach(function (place) {
  function copied(text, done) {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text.textContent).then(done, function () { select(text, done); });
    } else {
      select(text, done);
    }
  }
  function select(text, done) {
    var range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (document.execCommand("copy")) { done(); }
  }
  function offer(text) {
    var button = document.createElement("button"), told = document.createElement("span");
    button.type = "button";
    button.className = "copy";
    button.dataset.extra = told.dataset.extra = "";
    button.textContent = place.dataset.copy;
    told.className = "small";
    told.setAttribute("role", "status");
    button.addEventListener("click", function () {
      copied(text, function () { told.textContent = " " + place.dataset.copied; });
    });
    text.after(button, told);
  }
  place.querySelectorAll(".snippet").forEach(offer);
  place.querySelectorAll(".cite").forEach(function (cite) {
    cite.addEventListener("toggle", function () { offer(cite.querySelector("p")); }, { once: true });
  });
});
