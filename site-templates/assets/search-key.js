// The key “/” leads to the box of the masthead, unless somebody is writing.
document.addEventListener("keydown", function (event) {
  var at = event.target;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(input|textarea|select)$/i.test(at.tagName) || at.isContentEditable) return;
  var box = document.getElementById("tim_chu") || document.querySelector("[data-search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
