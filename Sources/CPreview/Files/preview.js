// Follows what changes: brings the open page up to date where it is, and shows what is wrong above it.
(function () {
  'use strict';
  var script = document.currentScript;
  var isDesk = script.hasAttribute('data-revision');
  var news = isDesk ? { revision: +script.getAttribute('data-revision') || 0 } : JSON.parse(script.getAttribute('data-news'));
  var shown = news.revision;
  var host, root, source, isOpen = null, isLost = false, loading = false;

  function get(address) {
    return fetch(address, { cache: 'no-store', credentials: 'omit' });
  }

  // A page of the site goes on where the reader is; one with scripts of its own begins anew.
  function follow() {
    if (loading) { return; }
    loading = true;
    var wanted = news.revision;
    get(location.href).then(function (answer) {
      return answer.text().then(function (html) {
        if (answer.status === 404 && moved()) { return; }
        var next = new DOMParser().parseFromString(html, 'text/html');
        if (styles(next) !== styles(document) || scripts(next) || scripts(document)) {
          remember();
          location.reload();
          return;
        }
        var x = window.scrollX, y = window.scrollY;
        var body = document.adoptNode(next.body);
        var last = body.querySelector('script[src="/_bulletin/preview.js"]');
        if (last) { last.remove(); }
        document.title = next.title;
        document.body.replaceWith(body);
        if (host) { body.appendChild(host); }
        window.scrollTo(x, y);
        shown = wanted;
        marks();
        frame();
        document.documentElement.setAttribute('data-preview-revision', shown);
      });
    }).catch(lost).then(function () {
      loading = false;
      if (!isLost && news.revision > shown) { follow(); }
    });
  }

  function moved() {
    var one = news.changes && news.changes.length === 1 && news.changes[0];
    if (!one) { return false; }
    location.href = base() + one.address;
    return true;
  }

  // What stands before the address of this page.
  function base() {
    var address = script.getAttribute('data-address') || '';
    var path = decodeURIComponent(location.pathname);
    if (/(^|\/)index\.html$/.test(address) && !/index\.html$/.test(path)) { address = address.slice(0, -10); }
    return address && path.slice(-address.length) === address ? path.slice(0, -address.length) : path.replace(/[^\/]*$/, '');
  }

  function styles(page) {
    return Array.prototype.map.call(page.querySelectorAll('link[rel=stylesheet]'), function (link) {
      return link.getAttribute('href');
    }).join(' ');
  }

  function scripts(page) {
    return page.querySelector('head script[src], main script[src]') !== null;
  }

  function remember() {
    try {
      sessionStorage.setItem('bulletin-scroll', JSON.stringify([location.pathname, window.scrollX, window.scrollY]));
    } catch (error) { /* Without storage the page begins at its top. */ }
  }

  function restore() {
    try {
      var kept = JSON.parse(sessionStorage.getItem('bulletin-scroll') || 'null');
      sessionStorage.removeItem('bulletin-scroll');
      if (kept && kept[0] === location.pathname) { window.scrollTo(kept[1], kept[2]); }
    } catch (error) { /* Likewise. */ }
  }

  function element(name, classes, text) {
    var made = document.createElement(name);
    made.className = classes;
    if (text) { made.textContent = text; }
    return made;
  }

  function frame() {
    if (isDesk) { return; }
    if (!host) {
      host = document.createElement('div');
      host.id = 'bulletin-preview';
      host.setAttribute('role', 'region');
      host.setAttribute('aria-label', 'Xem trước');
      root = host.attachShadow({ mode: 'open' });
      var style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/_bulletin/preview.css';
      root.appendChild(style);
      root.appendChild(element('div', 'frame'));
      root.addEventListener('click', mend);
    }
    if (host.parentNode !== document.body) { document.body.appendChild(host); }
    var box = root.querySelector('.frame');
    var bar = element('div', 'bar');
    box.className = 'frame' + (isLost ? ' lost' : news.errors ? ' errors' : '');
    bar.appendChild(element('span', 'state', isLost ? 'Mất liên lạc với bulletin serve' : 'Xem trước'));
    if (!isLost && news.errors + news.warnings > 0) {
      var words = [];
      if (news.errors) { words.push(news.errors + ' lỗi'); }
      if (news.warnings) { words.push(news.warnings + ' cảnh báo'); }
      var button = element('button', '', words.join(', '));
      button.type = 'button';
      button.setAttribute('aria-expanded', String(wantsPanel()));
      button.onclick = function () { isOpen = !wantsPanel(); frame(); };
      bar.appendChild(button);
    }
    var badge = badges[here()];
    if (badge) { bar.appendChild(element('span', 'badge', badge)); }
    (news.changes || []).slice(0, 1).forEach(function (text) {
      if (text.address === here()) { return; }
      var link = element('a', 'saved', 'Vừa lưu: ' + text.title);
      link.href = base() + text.address;
      bar.appendChild(link);
    });
    var desk = element('a', 'desk', 'Bàn làm việc');
    desk.href = here() && /^\d{4}\//.test(here()) ? '/_bulletin/bai?a=' + encodeURIComponent(here()) : '/_bulletin/';
    bar.appendChild(desk);
    var panel = box.querySelector('.panel');
    box.textContent = '';
    if (wantsPanel()) {
      box.appendChild(panel || element('div', 'panel'));
      problems(box.querySelector('.panel'));
    }
    box.appendChild(bar);
    document.body.style.paddingBottom = '56px';
  }

  // Errors open by themselves; whoever closes them keeps them closed until there are others.
  function wantsPanel() {
    return !isLost && news.errors + news.warnings > 0 && (isOpen === null ? news.errors > 0 : isOpen);
  }

  function problems(panel) {
    var wanted = news.revision;
    if (panel.getAttribute('data-revision') === String(wanted)) { return; }
    get('/_bulletin/problems.html').then(function (answer) { return answer.text(); }).then(function (html) {
      panel.innerHTML = html;
      panel.setAttribute('data-revision', wanted);
    }).catch(lost);
  }

  // The button beside a mistake: asks the preview to write what the button says. What then changes comes by itself.
  function mend(event) {
    var button = event.target.closest && event.target.closest('button.fix');
    if (!button || button.disabled) { return; }
    button.disabled = true;
    var data = button.dataset;
    fetch('/_bulletin/fix', {
      method: 'POST', cache: 'no-store', credentials: 'omit', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: data.token, path: data.path, digest: data.digest, key: data.key })
    }).then(function (answer) {
      return answer.text().then(function (text) { if (!answer.ok) { refused(button, text); } });
    }).catch(lost);
  }

  function refused(button, text) {
    var words = element('p', 'refused', text.trim());
    words.setAttribute('role', 'alert');
    var former = button.parentNode.parentNode.querySelector('.refused');
    if (former) { former.remove(); }
    button.parentNode.parentNode.insertBefore(words, button.parentNode.nextSibling);
    button.disabled = false;
  }

  function here() { return script.getAttribute('data-address') || ''; }

  var badges = {};

  function marks() {
    if (isDesk) { return; }
    get('/_bulletin/badges.json').then(function (answer) { return answer.json(); }).then(function (found) {
      badges = found;
      if (!Object.keys(found).length) { frame(); return; }
      var start = new URL(base(), location.href).href;
      Array.prototype.forEach.call(document.querySelectorAll('main a[href]'), function (link) {
        var address = link.href.split(/[?#]/)[0];
        var badge = address.indexOf(start) === 0 && found[decodeURIComponent(address.slice(start.length))];
        if (!badge || link.querySelector('img') || link.nextSibling && link.nextSibling.className === 'bulletin-badge') { return; }
        var mark = element('span', 'bulletin-badge', badge);
        mark.style.cssText = 'display:inline-block;margin-left:.4em;padding:0 .4em;border:1px solid;border-radius:3px;font:14px/1.5 system-ui,sans-serif;opacity:.8';
        link.parentNode.insertBefore(mark, link.nextSibling);
      });
      frame();
    }).catch(lost);
  }

  function lost() {
    isLost = true;
    frame();
  }

  // A page that nobody looks at keeps no connection: browsers have few for one server.
  function listen() {
    if (document.hidden || source) { return; }
    source = new EventSource('/_bulletin/events');
    source.onmessage = function (message) {
      var next = JSON.parse(message.data);
      var wasLost = isLost;
      isLost = false;
      if (next.revision === news.revision && !wasLost) { return; }
      if (next.errors !== news.errors || next.warnings !== news.warnings) { isOpen = null; }
      news = next;
      if (isDesk && shown === 0) { shown = next.revision; return; }
      if (next.revision !== shown) { follow(); } else { frame(); }
    };
    source.onerror = lost;
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden && source) { source.close(); source = null; } else { listen(); }
  });
  if (isDesk) { document.addEventListener('click', mend); }
  restore();
  frame();
  marks();
  listen();
  document.documentElement.setAttribute('data-preview-revision', shown);
})();
