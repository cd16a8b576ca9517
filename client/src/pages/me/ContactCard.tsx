import type { Contact } from "../../api/types";
import { Card } from "../../ui/Card";
import { words } from "../../words/words";

export function ContactCard({ contacts }: { contacts: Contact[] }) {
  const t = words("me");
  return (
    <Card title={t.contact}>
      <p class="small">{contacts.length > 0 ? t.contactHint : t.noContact}</p>
      <ul class="rows">
        {contacts.map(({ id, hint }) => (
          <li key={id}>{hint}</li>
        ))}
      </ul>
    </Card>
  );
}
