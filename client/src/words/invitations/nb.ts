import type { Catalogue } from "../catalogue";

const words: Catalogue["invitations"] = {
  invite: "Lag en invitasjon",
  another: "Lag en ny invitasjon",
  once: "Lenken kan brukes én gang. Gi den bare til den det gjelder.",
  until: (date: string) => `Virker til ${date}`,
  scan: "Pek et kamera på koden, så åpner invitasjonen.",
  qr: "QR-kode med invitasjonen",
  copy: "Kopier lenken",
  copied: "Lenken er kopiert",
  share: "Del lenken",
};

export default words;
