// Runs in the browser, inside the report. Without it everything can be read; with it, searched and copied.
;(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]

  /** Opens what a link leads to, and everything it is folded into. */
  function reveal(target) {
    for (let at = target; at; at = at.parentElement) if (at.matches('details')) at.open = true
    target?.scrollIntoView()
  }

  function revealHash() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target) reveal(target)
  }

  async function copy(text, source) {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Where the clipboard is not to be had, the text is selected: one keystroke copies it.
      source.closest('details.ticket')?.setAttribute('open', '')
      getSelection().selectAllChildren(source)
      document.execCommand('copy')
    }
  }

  for (const command of all('.command')) {
    const source = command.querySelector('code')
    const label = command.dataset.copy ?? 'Copy'
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: label,
    })
    button.addEventListener('click', async () => {
      await copy(source.textContent, source)
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = label
      }, 1500)
    })
    // A ticket is copied without being unfolded.
    const folded = command.parentElement.matches('.ticket') ? command.parentElement : undefined
    if (folded) folded.before(button)
    else command.append(button)
  }

  for (const form of all('form.filter')) {
    const section = document.getElementById(form.dataset.filter)
    const groups = all('.group', section)
    const items = all('.item', section)
    const wasOpen = new Map(groups.map((group) => [group, group.open]))
    const search = form.querySelector('input[type=search]')
    const output = form.querySelector('output')
    const texts = new Map()
    form.hidden = false

    const textOf = (item) => {
      if (!texts.has(item)) texts.set(item, `${headingsOf(item)} ${item.textContent}`.toLowerCase())
      return texts.get(item)
    }
    const headingsOf = (item) => {
      const headings = []
      for (let at = item.closest('.group'); at; at = at.parentElement.closest('.group'))
        headings.push(at.querySelector('summary').textContent)
      return headings.join(' ')
    }
    const checked = (name) => all(`input[name=${name}]:checked`, form).map(({ value }) => value)

    function filter() {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
      const tones = checked('tone')
      const levels = checked('level')
      const active = words.length + tones.length + levels.length > 0
      let count = 0
      const kept = new Set()
      for (const item of items) {
        const shown =
          (tones.length === 0 || tones.some((tone) => item.classList.contains(tone))) &&
          (levels.length === 0 || levels.includes(item.dataset.level)) &&
          words.every((word) => textOf(item).includes(word))
        item.hidden = !shown
        if (!shown) continue
        count += 1
        for (let at = item.closest('.group'); at; at = at.parentElement.closest('.group'))
          kept.add(at)
      }
      for (const group of groups) {
        group.hidden = active && !kept.has(group)
        // Folded groups of a long list stay folded: a thousand open rows help nobody.
        group.open = active ? kept.has(group) && count <= 200 : wasOpen.get(group)
      }
      output.textContent = active ? `${count} of ${items.length}` : ''
    }

    form.addEventListener('input', filter)
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('click', ({ target }) => {
      const { act } = target.dataset
      if (act) for (const group of groups) group.open = act === 'expand'
    })
    section.addEventListener('vcispec:filter', ({ detail }) => {
      for (const input of all('input[name=tone]', form)) input.checked = input.value === detail
      filter()
    })
  }

  // The counts of the verdict lead to the requirements they count.
  for (const link of all('a[data-tone]'))
    link.addEventListener('click', () => {
      document
        .getElementById('requirements')
        .dispatchEvent(new CustomEvent('vcispec:filter', { detail: link.dataset.tone }))
    })

  addEventListener('keydown', (event) => {
    const typing = event.target.matches?.('input, textarea')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    document.querySelector('form.filter input[type=search]').focus()
  })
  addEventListener('hashchange', revealHash)
  revealHash()
})()
