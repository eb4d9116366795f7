// Hands a page's question for a passkey (data-options) to the browser, and its answer to the server as a form.
(() => {
  const form = document.querySelector('form[data-passkey]');
  if (!form) return;

  const say = (problem) => {
    for (const text of form.querySelectorAll('[data-problem]')) text.hidden = text.dataset.problem !== problem;
  };

  const ask = () => {
    const options = JSON.parse(form.dataset.options);
    return form.dataset.passkey === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  let asking = false;
  const run = async () => {
    if (asking) return;
    asking = true;
    say(undefined);
    try {
      const credential = await ask();
      form.elements.namedItem('response').value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch (error) {
      say(error?.name === 'InvalidStateError' ? 'known' : 'cancelled');
      asking = false;
    }
  };

  form.hidden = false;
  if (typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') {
    say('unsupported');
    form.querySelector('button').hidden = true;
    return;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  // After a refusal people start it themselves: they should be able to read why.
  if (!('wait' in form.dataset)) void run();
})();
