/* The exit works as a plain link; with this script the page is also taken out of the Back button's way. */
document.querySelectorAll("a.leave").forEach(function (link) {
  link.addEventListener("click", function (event) {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace(link.href);
  });
});
