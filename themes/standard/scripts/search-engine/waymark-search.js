// What the search gives to others: to the parts of the index, which are scripts, and to what shows the results.

window.waymarkSearch = {
  open, find, load, warm,
  manifest: takeManifest,
  part: (name, value) => { parts.set(name, value); },
  // For those who look into it: what the words of a text are found by.
  terms: (text, code) => {
    const language = openIndex().manifest.languages.find(each => each.code === code);
    return words(text).flatMap(each => term(each.word, language) || []);
  },
  get interface() { return openIndex().manifest.interface; },
};
