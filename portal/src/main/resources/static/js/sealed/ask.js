// Makes the event's key in the buyer's browser, splits its private part and wraps a share for each opener. The private part
// leaves this page only so.
import { base64, fromBase64 } from "./bytes.js";
import { newPair, sha256, sharePurpose, wrapTo } from "./format.js";
import { $, begin, once, show } from "./page.js";
import { split } from "./shamir.js";

async function share(form, pair) {
  const parts = split(pair.number);
  form.elements.publicKey.value = base64(pair.point);
  for (let place = 1; place <= parts.length; place++) {
    const part = parts[place - 1];
    const opener = $("opener" + place).selectedOptions[0];
    const wrapped = await wrapTo(fromBase64(opener.dataset.key), await sharePurpose(pair.point, place), part);
    form.elements["share" + place].value = base64(wrapped);
    form.elements["hash" + place].value = base64(await sha256(part));
  }
}

begin(() => {
  const form = $("ask"), button = $("send");
  button.disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    await once(button, form.dataset.working, async () => {
      try {
        await share(form, await newPair());
        form.submit();
      } catch (e) {
        show("problem", form.dataset.failed);
      }
    });
  });
});
