import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './system.ts';

test.use({ locale: 'es-EC' });

test('who uses Spanish is spoken to in Spanish', async ({ page, user }) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(user.email);
  await expect(page.getByRole('group', { name: 'Iniciar sesión' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Contraseña' }).fill('wrong');
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(page.getByText('El correo o la contraseña no son correctos.')).toBeVisible();
  await choose(page, 'English');
  await expect(page.getByText('The email or the password is not correct.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(user.email);
  await choose(page, 'Español');
  await page.getByRole('textbox', { name: 'Contraseña' }).fill(user.password);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();

  await page.getByRole('link', { name: 'Nueva tarea' }).click();
  await page.getByRole('textbox', { name: 'Nombre' }).fill('Regar el jardín');
  await page.getByLabel('Hora', { exact: true }).fill('06:30');
  await page.getByRole('checkbox', { name: 'lunes' }).check();
  await page.getByRole('textbox', { name: 'Comando' }).fill('valve open');
  await page.getByLabel('Se ejecuta hasta').fill('2099-12-31T23:59');
  await page.getByRole('button', { name: 'Guardar tarea' }).click();
  await expect(page.getByText(/Hasta el 31 dic 2099/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Menú' })).toBeVisible();
});

test('another language is spoken at once, and nothing typed is lost', async ({ page, user }) => {
  await page.goto('/tasks/new');
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(user.email);
  await page.getByRole('textbox', { name: 'Contraseña' }).fill(user.password);
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await page.getByRole('textbox', { name: 'Nombre' }).fill('Regar el jardín');
  await choose(page.getByRole('navigation'), 'English');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Regar el jardín');
  await expect(page).toHaveTitle('New task · Timer Service');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'New task' })).toBeVisible();
});

/** Chooses in the language picker, whose name is in all languages. */
async function choose(place: Page | Locator, language: string): Promise<void> {
  await place.getByRole('combobox', { name: 'Idioma' }).selectOption(language);
}
