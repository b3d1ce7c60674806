// Unwraps an opener's share with the opener's own key, and hands it in.
import { base64, fromBase64 } from "./bytes.js";
import { openWrap, sharePurpose, unprotect } from "./format.js";
import { $, begin, once, show } from "./page.js";

begin(() => {
  const form = $("share-form");
  if (!form) return;
  const button = $("hand-in"), data = form.dataset;
  button.disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await once(button, data.working, async () => {
      try {
        const own = await unprotect(fromBase64(data.protected), fromBase64(data.public), $("passphrase").value);
        const purpose = await sharePurpose(fromBase64(data.event), Number(data.place));
        form.elements.share.value = base64(await openWrap(own, purpose, fromBase64(data.wrapped)));
      } catch (e) {
        show("problem", data.wrong);
        return;
      }
      form.submit();
    });
  });
});
