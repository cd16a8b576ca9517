import { get, put, remove } from "../api/request";
import type { Consent, Notice, Page, Uuid } from "../api/types";

export const listUses = async (): Promise<Consent[]> => (await get<Page<Consent>>("/consents")).items;

export const isAbout = (purpose: string, object: Uuid | null) => (use: Consent) =>
  use.purpose === purpose && use.object === object;

const pathOf = ({ purpose, object }: Consent): string =>
  object ? `/consents/${purpose}/${object}` : `/consents/${purpose}`;

export const giveConsent = (consent: Consent, notice: Notice): Promise<Consent> =>
  put<Consent>(pathOf(consent), { notice: notice.hash });

export const withdrawConsent = (consent: Consent): Promise<void> => remove(pathOf(consent));
