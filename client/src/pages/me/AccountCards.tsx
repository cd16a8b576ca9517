import type { Me } from "../../api/types";
import { Card } from "../../ui/Card";
import { LanguageChoice } from "../../ui/LanguageChoice";
import { words } from "../../words/words";
import { ContactCard } from "./ContactCard";
import { DevicesCard } from "./DevicesCard";
import { HatsCard } from "./HatsCard";

/** What everybody has, whatever the hat. */
export function AccountCards({ holder }: { holder: Me }) {
  return (
    <>
      <ContactCard contacts={holder.contacts} />
      <DevicesCard />
      {holder.hats.length > 1 && <HatsCard holder={holder} />}
      <Card title={words("shell").language}>
        <LanguageChoice />
      </Card>
    </>
  );
}
