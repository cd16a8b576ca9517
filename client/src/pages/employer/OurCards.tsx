import { isProblem } from "../../api/problem";
import { get } from "../../api/request";
import type { Page, ShownOurCard } from "../../api/types";
import { Loaded, useFetched } from "../../ui/Loaded";
import { words } from "../../words/words";
import "./employer.css";

async function fetchCards(): Promise<ShownOurCard[]> {
  try {
    return (await get<Page<ShownOurCard>>("/our-cards")).items;
  } catch (problem) {
    if (isProblem(problem, "organisation-not-vetted")) return [];
    throw problem;
  }
}

/** What groups show of themselves, before there is any person to be seen. */
export function OurCards() {
  const t = words("employer");
  const fetched = useFetched(fetchCards);
  return (
    <section aria-labelledby="groups">
      <h2 class="section-head" id="groups">
        {t.groups}
      </h2>
      <p class="hint">{t.groupsHint}</p>
      <Loaded of={fetched} rows={1}>
        {(cards) =>
          cards.length === 0 ? (
            <p class="muted">{t.noGroups}</p>
          ) : (
            <ul class="our-cards" tabIndex={0} aria-label={t.groups}>
              {cards.map((card, at) => (
                <OurCard key={at} card={card} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

const parts = ["interests", "strengths", "limits", "needs"] as const;

function OurCard({ card }: { card: ShownOurCard }) {
  const t = words("employer");
  return (
    <li class="card">
      {parts.map((part) => {
        const lines = card.lines.filter((line) => line.part === part);
        if (lines.length === 0) return null;
        return (
          <div key={part} class="our-part">
            <h3>{t.ourParts[part]}</h3>
            {lines.map((line) => (
              <p key={line.text} class="words-of-theirs">
                {line.text}
              </p>
            ))}
          </div>
        );
      })}
    </li>
  );
}
