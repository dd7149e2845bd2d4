import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** The VS Code window as a person meets it: real keys, what is painted, nothing behind the scenes. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Until the window is painted and takes keys. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await this.page
      .locator('.monaco-workbench .part.sidebar, .monaco-workbench .part.editor')
      .first()
      .waitFor();
  }

  /** Presses one key or chord in playwright's notation (`Tab`, `Control+Shift+M`), or several in a row. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types characters one key at a time, as a person does, `delay` milliseconds apart. */
  async type(text: string, delay = 5): Promise<void> {
    await this.page.keyboard.type(text, { delay });
  }

  /** Inserts text as an input method or a phone keyboard does: no key events. */
  async insertText(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Composes text as an input method does: each of `steps` replaces the one before, then `result` is committed. */
  async compose(steps: readonly string[], result: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      for (const text of steps)
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await session.send('Input.insertText', { text: result });
    } finally {
      await session.detach();
    }
  }

  /** Keeps the window so busy that keys and messages wait. */
  async keepBusy(milliseconds: number): Promise<void> {
    await this.page.evaluate((wait) => {
      const end = performance.now() + wait;
      while (performance.now() < end);
    }, milliseconds);
  }

  /** Opens a file by its name through quick open; `position` is 1-based line and column. */
  async openFile(path: string, position?: readonly [line: number, column: number]): Promise<void> {
    const name = path.split('/').at(-1)!;
    const input = await this.#quickInput('Control+p');
    await input.fill(position ? `${path}:${position[0]}:${position[1]}` : path);
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
    await row.waitFor();
    await this.press('Enter');
    await this.page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
    await this.editor().waitFor();
    if (position) await this.waitForCaret(position);
  }

  /** Moves the caret; 1-based. */
  async goTo(line: number, column: number): Promise<void> {
    const input = await this.#quickInput('Control+g');
    await input.fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.waitForCaret([line, column]);
  }

  /** Until the caret stands there (1-based) and keys go to the editor: what an extension selects arrives late. */
  async waitForCaret([line, column]: readonly [number, number]): Promise<void> {
    const wanted = new RegExp(`Ln ${line}, Col ${column}\\b`);
    await until(`the caret at ${line}:${column}`, async () => wanted.test(await this.statusBar()));
    await this.#keysReachEditor();
  }

  /** A key that is pressed while a box closes goes nowhere. */
  async #keysReachEditor(): Promise<void> {
    await until(
      'keys to reach the editor',
      async () => (await this.page.locator('.monaco-workbench .monaco-editor.focused').count()) > 0,
    );
  }

  /** Runs a command from the palette (F1) by the beginning of its title, e.g. `View: Toggle Word Wrap`. */
  async runCommand(title: string): Promise<void> {
    const input = await this.#quickInput('F1');
    await input.fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title });
    await row.first().waitFor();
    await this.press('Enter');
    // The command may open a box of its own; this one is gone.
    await until(
      'the palette to close',
      async () => !(await input.isVisible()) || !(await input.inputValue()).startsWith('>'),
    );
  }

  async #quickInput(key: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    // A key pressed while the window is still settling can be lost: press again until the box is there.
    await until(`the box that ${key} opens`, async () => {
      if (await input.isVisible()) return true;
      await this.press(key);
      return await input.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    return input;
  }

  /** Titles of the quick pick rows now shown. */
  async quickPickRows(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
    return (await rows.allInnerTexts()).map(plain);
  }

  /** The active text editor. */
  editor(): Locator {
    return this.page
      .locator(
        '.editor-group-container.active .monaco-editor[role="code"], .editor-group-container.active .editor-instance .monaco-editor',
      )
      .first();
  }

  /** Puts the keyboard into the active text editor. */
  async focusEditor(): Promise<void> {
    await this.press('Control+1');
  }

  /** The painted lines of the active editor, top to bottom, ghost text included. */
  async visibleText(): Promise<string> {
    const lines = this.editor().locator('.view-lines .view-line');
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({
        top: Number.parseInt((element as unknown as { style: { top: string } }).style.top, 10),
        text: element.textContent ?? '',
      })),
    );
    return placed
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => plain(text))
      .join('\n');
  }

  /** What is offered as ghost text now; empty when nothing is. */
  async ghostText(): Promise<string> {
    // Anywhere: the cells of a notebook are painted outside the editor group.
    const parts = await this.page
      .locator('.monaco-workbench')
      .locator('.ghost-text-decoration, .ghost-text-decoration-preview, .suggest-preview-text')
      .allTextContents();
    return plain(parts.join(''));
  }

  /**
   * Waits for ghost text that holds `text` and that the next look still finds: while keys are being typed it is taken away and
   * shown again, and a Tab in between indents. Asks for it when it does not come by itself.
   */
  async waitForGhostText(text: string): Promise<void> {
    let tries = 0;
    let before = '';
    await until(`ghost text with '${text}'`, async () => {
      const now = await this.ghostText();
      const still = now === before;
      before = now;
      if (now.includes(text)) return still;
      if (++tries % 40 === 0) await this.runCommand('Trigger Inline Suggestion');
      return false;
    });
    await this.#keysReachEditor();
  }

  /** Accepts the ghost text with a real Tab, and waits until it is text. */
  async acceptGhostText(): Promise<void> {
    await this.press('Tab');
    await until('ghost text to be accepted', async () => (await this.ghostText()) === '');
  }

  /** Waits until `text` is painted somewhere in the window, or inside `selector`. */
  async waitForText(text: string | RegExp, selector = '.monaco-workbench', timeout = 20_000): Promise<void> {
    await until(
      `'${text}' in ${selector}`,
      async () => {
        const painted = (await this.page.locator(selector).allInnerTexts()).map(plain).join('\n');
        return typeof text === 'string' ? painted.includes(text) : text.test(painted);
      },
      timeout,
    );
  }

  async statusBar(): Promise<string> {
    return plain((await this.page.locator('.part.statusbar').allInnerTexts()).join(' '));
  }

  /** Rows of the Problems view (opened if need be), as painted. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await this.press('Control+Shift+M');
      await panel.waitFor();
    }
    return (await panel.locator('.monaco-list-row').allInnerTexts()).map((row) =>
      plain(row).replaceAll('\n', ' '),
    );
  }

  /** Titles in the quick fix menu at the caret. Leaves it open: press Enter, arrows or Escape. */
  async openQuickFixes(): Promise<string[]> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    await until('the quick fix menu', async () => {
      if (await menu.isVisible()) return true;
      await this.press('Control+.');
      return await menu.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    return (await menu.locator('.monaco-list-row.action').allInnerTexts()).map(plain);
  }

  /** Picks a quick fix at the caret by the text in its title. */
  async quickFix(title: string): Promise<void> {
    await until(`a quick fix '${title}'`, async () => {
      const titles = await this.openQuickFixes();
      if (titles.some((row) => row.includes(title))) return true;
      await this.press('Escape');
      return false;
    });
    await this.page
      .locator('.action-widget .monaco-list-row.action')
      .filter({ hasText: title })
      .first()
      .click();
  }

  /** Texts of the notification toasts now shown. Needs a run without the smoke-test driver (UI tests are). */
  async notifications(): Promise<string[]> {
    return (await this.page.locator('.notification-toast').allInnerTexts()).map(plain);
  }

  /** Shows the hover at the caret and returns its text. */
  async hover(): Promise<string> {
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content');
    // The keys are lost while another widget is still going away.
    await until('the hover', async () => {
      await this.press('Control+K', 'Control+I');
      return await hover
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    });
    return plain((await hover.allInnerTexts()).join('\n'));
  }

  async save(): Promise<void> {
    await this.press('Control+s');
    await until(
      'the file to be saved',
      async () => (await this.page.locator('.tab.active.dirty').count()) === 0,
    );
  }

  async readClipboard(): Promise<string> {
    return await this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** What a real Ctrl+V will paste. `env.clipboard` of the extension host does not reach it. */
  async writeClipboard(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** Saves what is painted as a PNG. */
  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }
}

/** VS Code paints spaces as no-break spaces and pads icons with private-use characters. */
export function plain(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\ue000-\uf8ff\u200b-\u200d\ufeff]/g, '')
    .trimEnd();
}
