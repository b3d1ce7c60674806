// Draws a process with where it stands; asks again while it is in sight.
(function () {
  "use strict";
  if (window.hanseDiagrams) return;
  window.hanseDiagrams = true;

  function mark(canvas, registry, ids, name) {
    ids.forEach(function (id) { if (registry.get(id)) canvas.addMarker(id, name); });
  }

  function words(box, registry, ids) {
    var line = box.parentElement.querySelector(".diagram-words");
    if (!line) return;
    var names = ids.map(function (id) {
      var element = registry.get(id);
      return element && element.businessObject.name;
    }).filter(Boolean);
    line.textContent = names.length ? line.dataset.here + " " + names.join(", ") : "";
  }

  // A wide process is shown around where it stands; one can drag and zoom out.
  function look(canvas, registry, ids) {
    var now = ids.map(function (id) { return registry.get(id); }).filter(function (element) {
      return element && !(element.children && element.children.length);
    })[0];
    if (!now || canvas.zoom() > 0.6) return;
    var outer = canvas.viewbox().outer, width = outer.width / 0.8, height = outer.height / 0.8;
    canvas.viewbox({
      x: now.x + now.width / 2 - width / 2, y: now.y + now.height / 2 - height / 2, width: width, height: height
    });
  }

  function draw(box, view) {
    box.replaceChildren();
    var viewer = new window.BpmnJS({ container: box });
    return viewer.importXML(view.bpmn).then(function () {
      var canvas = viewer.get("canvas"), registry = viewer.get("elementRegistry");
      mark(canvas, registry, view.passed, "been");
      mark(canvas, registry, view.active, "here");
      canvas.zoom("fit-viewport", "auto");
      look(canvas, registry, view.active);
      words(box, registry, view.active);
      box.viewer = viewer;
    });
  }

  function load(box) {
    fetch(box.dataset.diagram, { headers: { Accept: "application/json" } }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).then(function (view) {
      var state = JSON.stringify([view.active, view.passed]);
      if (box.dataset.state === state) return null;
      box.dataset.state = state;
      return draw(box, view);
    }).catch(function () {
      if (!box.dataset.state) box.textContent = box.dataset.none;
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        entry.target.dataset.visible = entry.isIntersecting ? "yes" : "";
        if (entry.isIntersecting) load(entry.target);
      });
    });
    document.querySelectorAll("[data-diagram]").forEach(function (box) {
      seen.observe(box);
      setInterval(function () { if (box.dataset.visible && !document.hidden) load(box); }, 10000);
    });
  });
})();
