import type { Addressee } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { words } from "../../words/words";

interface AddresseesProps {
  addressees: Addressee[];
  chosen: Addressee | null;
  onChoose: (addressee: Addressee) => void;
}

const OFFICES = ["network", "team", "municipality"] as const;

/** Who can be asked, by where they are. */
export function Addressees({ addressees, chosen, onChoose }: AddresseesProps) {
  const t = words("ours");
  const { hats } = words("shell");
  const there = OFFICES.map((office) => ({ office, people: addressees.filter(({ to }) => to === office) }));
  return (
    <div class="addressees">
      <p class="muted">{t.sendTo}</p>
      {there
        .filter(({ people }) => people.length > 0)
        .map(({ office, people }) => (
          <div key={office}>
            <h2>{t.office[office]}</h2>
            <Choice
              label={t.office[office]}
              alternatives={people.map((one) => ({
                label: one.name,
                note: one.network_name ?? hats[one.hat],
                isChosen: one.id === chosen?.id,
                onChoose: () => onChoose(one),
              }))}
            />
          </div>
        ))}
    </div>
  );
}
