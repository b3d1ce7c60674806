// Waits until the house has opened anew, then leads to the sign-in page. Loaded on the page before, too, so that it is
// there when the house has closed.
(function () {
  const waiting = document.getElementById('resetting');
  if (!waiting) {
    return;
  }
  const before = waiting.dataset.start;
  const pause = 1000;

  async function text(path) {
    const answer = await fetch(path, { cache: 'no-store', redirect: 'manual' });
    return answer.ok ? answer.text() : null;
  }

  async function look() {
    try {
      const start = await text('/demo/start');
      if (start && start !== before) {
        document.getElementById('opening').hidden = false;
        if (await text('/actuator/health')) {
          window.location.assign('/');
          return;
        }
      }
    } catch (closed) {
      // The house is closed at the moment: look again.
    }
    window.setTimeout(look, pause);
  }

  window.setTimeout(look, pause);
})();
