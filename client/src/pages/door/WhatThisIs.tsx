import type { Invitation } from "../../api/types";
import { Button } from "../../ui/Button";
import { words } from "../../words/words";

interface WhatThisIsProps {
  invitation: Invitation;
  isNoticeChanged: boolean;
  onNext: () => void;
}

/** The site's own words: what is promised here must be true there. */
export function WhatThisIs({ invitation, isNoticeChanged, onNext }: WhatThisIsProps) {
  const t = words("door");
  const to = invitation.group?.name ?? invitation.organisation?.name;
  const notices = invitation.purposes.filter(({ purpose }) => purpose !== "peer_chat");
  return (
    <>
      {to && <p class="eyebrow">{invitation.site.name}</p>}
      <h2>{to ? t.invitedTo(to) : t.invitedAs(invitation.site.name)}</h2>
      {isNoticeChanged && <p role="alert">{t.noticeChanged}</p>}
      <p class="lead notice">{invitation.hat === "employer" ? t.whatEmployersDo : invitation.notice_text}</p>
      <Button look="go" onClick={onNext}>
        {t.next}
      </Button>
      {notices.length > 0 && (
        <details>
          <summary>{t.exactlyAll}</summary>
          {notices.map(({ purpose, notice }) => (
            <p key={purpose} class="notice" lang={notice.language}>
              {notice.text}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
