// Makes an opener's key in the browser; only its public part and the private part under the passphrase leave it.
import { base64 } from "./bytes.js";
import { newPair, protect } from "./format.js";
import { $, begin, once, show } from "./page.js";

const SHORTEST = 12;

begin(() => {
  const form = $("key-form"), button = $("make-key");
  button.disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = $("passphrase").value;
    if (said.length < SHORTEST) return show("problem", form.dataset.short);
    if (said !== $("passphrase-again").value) return show("problem", form.dataset.differs);
    await once(button, form.dataset.working, async () => {
      const pair = await newPair();
      form.elements.publicKey.value = base64(pair.point);
      form.elements.protectedKey.value = base64(await protect(pair, said));
      form.submit();
    });
  });
});
