import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/*
 * PUBLIC test keys, the same in every copy of Fauxlassian, so that signatures repeat byte by byte. They protect nothing
 * and must never be trusted outside a simulation.
 */
const FIRST = `-----BEGIN PRIVATE KEY-----
MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCNQnhPvF5a9zbS
TOlQRL+M28qpkO9+rOrsgFtCSJi/dBuz/us+3KWXzM8NppgRIrxBzqtfbtYNCdTA
YejX7HEBxVrtlgl0BaNYwUF/w1dqo4c50JxUlwwOnJwC913lgzhbY3jucmgYyvOe
f56P69LZX6Q1Y7Dewznjcei/ik+4TEHQXjmnwzqkjzXM5f3VtgPZRjFfOUHfJ9fi
W+6bNRqm8+aVayB29qkaI13CUC0mwilFB8aLzckhYWoCnq663edomuaAj5fyKUB+
My2neGag8EkUreOmeD15k4/O0GDfS008oitlvOCf2L9jslqL+nsiFX9Bt8csGRlT
tONsTXGxAgMBAAECggEAPNu1T8z87b3yPXprTmzABeSvlIxf0jiXYdsO9iimvl08
jji2izeulA7l6aCrhT5s0wFCLfRnfeiNY3ELSvOP4E5xlUh9vCGttVBVcsDrCYN4
f/0TTRJiXG02fcSrDHWTMzRQ5pIdrQjLGq8q1iCoj4Q4D9RqYB7F8uqhdtwU6nY0
LT9EJHiCWH/RddtqxJxjat7ZCOt0nybWcOm576tgv//H3MAzchi7bA66RAOoFHYm
AaUvGmHaeiyAY/zbiefHTEDbWl3+s0v5KDRwCy7Blqv8U9fk53n0oJWOTdVe/v0p
ZflE/rM6PnsGK2LGOwoj5tS96/y0qEroKkQ7Q1cUfQKBgQDFtoynQ4VoDeHBmclX
sXVMxJx2Xcg/E2P7qC5Fvhfqd5IUqVwck4G8Miqs1saMNEhHOAB4yUX2xifEeH7I
ebFiFaUOJU/lY+gY7swQ9x1RnwNtsanOPSWljzDf5ELP7lBifkClU6f7NTINfiAj
3xQX2phsCAtUS8XKjImoVxFc0wKBgQC2513+itLfbVKT/+5gKgI+svBlzrC6Kmr7
hNd0SDCKvY/vT80wUBx3I8+LD0LoOEwS0FV6yhMR/uYHITX7NcPaLfnBqQnZcLxw
szquxFTo4C6+wWhyJuabe6R1Xl2dFmgDh+3StAMP9eMQiCp3UrWi6PiHxZq1U5qr
BYtqTnhU6wKBgDUM+4ayDmzSNL5O9oCKRFA5/UWhema6XDydbvUVwbMPLGpQ2z9r
sQb/awX/hzz9lltNwoqmbxh9KRSFxHckeB06c5RtHJgPi6qNAMKYnAxXn4Lihg6p
x50548JfrDHA317eQ5hY7xzvtCN8sUEOzYRtCjMKoYeX4VWtCg7adfUzAoGAfRGs
1nf7RkitJQLm798J9fHKLPOvKT4ENcVaxuruNpD1MYFyH81ICbf1HXPsHnsQmfTX
3sT7UVzp0opFLWhQaorxtBlw4L0UPkRwpj0eirdxf4MldplfK4baqF9EyDwgF/oF
CAWL6ogLIqzZzQpDpgiEmeLnrYJjyvpZoPHTms0CgYAqEhw61cd9frpFhCujYjxC
6aHiFzNkkO2AcB/iXjN9oR0+LISF2jFK773PnOrhxgoVeBphPvG1tNZngYUHD6gd
LZ6AJp3hW/eTthVEH/TCEm/prc7JmO298+jU6ky5LvENAY6/5SZVWUw+wVgKL/rG
Kwo2vOa8/u31b0Ef309mrQ==
-----END PRIVATE KEY-----`;

const SECOND = `-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCnMEaKfR9qcpI+
QPuvC1sXmsIbpTbN1OxSRJUe/mWJ8o/xnL0UjdJvBRcpiSsvfyGjuO9JxvuciGtP
Z1a7kk8AdIoMD8TmjIWzXvUY3/zFCE/qRnoCLBRvAH8NVdnFtJZCer8o5iBpsCS7
AoBU7UhygDLPP8nEDCWSF9wrsLgpUZaiF9esllgoMXxSl0mIiITfP4GQvymuBWHB
ag7m2SXmzk60rniKFmfzevs/OHl96TOryP8EwfFvMjLhdG4RDY+FgjEm4zDLvNE2
nEWgqpLpI3Ibwhzw6h9X1oKc2U0TOH7R7ulrzPA0q/slW6Hygpjl96Evmpn1Ac9Q
ibZQR/uXAgMBAAECggEATvI+VRXZWFgKk4f28MTBemdzAj/lHZPOFdjZu51wEBAw
hWw4YrTHafIy6kOh11dGaLuijql91YAbgA6xh3gCgxoEt8ZYeW9gkP8laF4YS2ft
6Jfn9A+hhHrtA7yGzVNFYtX4X1UveAibh40aUUAMpjjABVo/Kap8sTxAFIdppuRh
qBTmgCzHo4Wu6bj7O1bJ84AUZTOCxNncRH8nyRoblrpBDl2g7pZihubY3q53w7vy
9nC+pxCboTwp/yBz7o/b5r2JmSN/APKVJeXSUMRgkzx64BITG2rwUruk4ayRqIQI
FSdZUlVmUxlGuZ09m0kOX2A82NcrzaCrFf60DvVHwQKBgQDo02wmpvZZHuJ69iKz
ma4duanteBysk96V52BdTUVulfwcgzSXoh0ija0JDzhTHLQuXpoDZ0PsCemjdJLY
Ivc47wRqZ1IGpco/WYB0qouMuCtIrzAvPudgcBDjPbBbQPEQoMKlRHgSW4OxYnMP
7ZnP1nMEf/0D8xdL4FTdjWE+QQKBgQC31F2e3zB6dQpwyDdHnKrRaTGiCGWawFme
3i7Vj9EIgYaZ36gvRKvDLzytZxqfMhHNwO67F69cHrno+8DSlB1oQbqx+ZnTGU6D
DV+2v/CdD7GE7I5UHHNXuzaY0k+zsPgIHS7xScA6VUMofJ1SxuPmNoEwiXJkCCQo
UB+3/kXz1wKBgQDMwqvZ7nq3dE8QfwmT1HNp1xBYNYtaR425XkzEoaGPmT6pQMbv
GHbxHZJxZj5N8e+Q3Egs+BOnMiyVQX+nsFCmdKb4gTeFeyc8wZUUhazHLG18tf31
fyf0C3r+rxE7oAiibA/jUy0aT/uo9IFnH7pnLB3pdjppz8/MPlXEp4M/QQKBgGHf
Auku0tSfs6tQLX5G/vr3EqG97rpxZkWa7TxukVACBfOujBB+cyQ75gY8OoQ/WBM/
gNrDRW26Pii4wHRcvzteo1NWHHuzoYVMfYUCs8wrKswmVbCaZR50YiEC98QnmCZZ
w0Bbj6h+9H59uhT0JynOIwIAa5KucvGzlu+SxROJAoGBALsWMaNLJ7Y/9w4BGY5v
+rLzqGbAxVOaZ4Yet1BVKXlEsEilAEh4i2cu7RVkUZ/cB9AxHuOKk3bmusHH0WLL
zvATns4dp6qQ9Q2LwC1YGaDfEIHAy2OA9vktxQcxy2Y/gXeJzblR9P6tUbt4l6eC
HMZaWmxM5wt59teah5mxr70P
-----END PRIVATE KEY-----`;

const FORGER = `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDDvHHF7UEBFg8Z
mg0/fes+xhYaG6Xwzsha1S1LSuW3jj4V1kBPUIHsF5rcda3PH14EqD/n8k9PzPxx
DO94XV9OvqsYbVax8zZkyBsYLyCk7JD4q4v+8NGd0+BcKDJXcFBb/ZmsJfYd9s8N
i+tIlGAZT4Xv2f5bTvFdeOPo1Pppi9pwKLAqkk+/CxZNabQYDnh51M3w+2lAUdhJ
ffwKV7un0ljBh2vndXN2ck78D/SSnLDJs5ivF7978qnT87SYGqgI39rKtsTERgJq
rZg0adPdf0Ur8Ml8NYaThwFm8yyOT3oQiUKLNc9Hvh9t0AZaMqrj78eNPVAsUTIj
9KtcIdrRAgMBAAECggEANd8oOy78/KULG+ND8S0hcYIIdEAW0GvBRgq1MCtZhUcf
fFgfFBVW5NlsVHAJGeAKuuJp0FdnD9IdyqmiQTEFucENiygQu+JyHpParTHPXMUF
c4OXgN/b+YHmlsazcFBntaHbST+beQzEWPihFbVMq7qw5N5NPOlB0hWjOKJhl2mc
NFiIvsKB+qDEoasIc+v23TdHiyBUIdgE4TjURJxdLrt4MdvwUoV7rDktSsJtyC8f
vDEp+RFC/XH4dL0chGfYWyLsvuedHeh1zmaVPsWsspezWSHUMv+z3YGkPMd9NqMM
1Tka/QGJ6sc80eZWjM4HQOm2Z/rtvSCDE8sRxqt5HwKBgQD2sp1GWV3+EcpuCz0I
e0m2zJFz88NF4HqfFO7yUPv06LDGPTmsVZN1iGdfnDWQlMcdTO/OwqJJm5Xf6aM9
LvA8Tztvc4CqYRBCz+Xt7fRg9VM0HiMSrFOcdg1I9lX9ZggQixZoBoBUoA39sxMz
aDRgszODp+ieHMgapM865Q6PqwKBgQDLHeUm9zOc9bPa+EG+pwfyltgAb1DbrYAy
sc5Su186ZOKO1+WDz++ST6XRu+V7R7OHco/MeZ2agwZoE0QqNamaxFi9F8A5xjeB
W4vQCW53bGnkAkFdh0uop9i+ccu+SdkSY4H+gJXmzG473tAl5GjrG4ZkeOpeQJTu
wmkGFKjzcwKBgQCaKElBYazrjEB7/YfZGfmZQkIOPCAlNT5K1HDweQzJIPL+HdpB
R4SK6H74bwvF2kKGm8Iq6NMyvges0TnRjNhQR46zeXDIhzj7FyDuSkjwobypj7+I
9qiU1+w7ULuxSiX1+IQ64v0kZJP5mgKAmDhKyRCCz9T7oK6mf6CDhAlSWwKBgFqT
fUGQEQMYiljGRkMnpyKl47Ll8O/VggqZQcGg7slSfblnS2EpU9MyE2bg3GfKRKPN
EZUEUqS5cxzsIoSUI4rxrgS816qr2sqjsUhXPFyjCuFzpAR6NeIC32OlyU6VDejm
WOzOGIqwdSPbq4SKQ8M8JgUd6p2XPRLvvPfKNMFDAoGAfeKmJAxJEtJgwXw0EzT9
WRd70NPIIrLnajGrLKCxL+YM/vM41WcABL3fpsjtMrzj1ovnfaoBAw1Vgpqlad9t
FD531C+rZaa/0DgtQZ8XKEabfXAIpM538wPATn6ueTAGB+lQouiFML7AB6mFwuji
EKabRouUbJ4D9FwgDPfhLsI=
-----END PRIVATE KEY-----`;

/** A key that signs installs, and the name under which its public half is published for ever. */
export interface InstallKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** SPKI, as `connect-install-keys.atlassian.com/{kid}` serves it. */
  readonly publicPem: string;
}

/** The keys of the host, one after the other: a rotation goes on to the next. */
export const installKeys: readonly InstallKey[] = [
  installKey('fa0c0001-7e57-4000-8000-000000000001', FIRST),
  installKey('fa0c0002-7e57-4000-8000-000000000002', SECOND),
];

/** A key that is published nowhere, for hosts that only say that they are one. */
export const forgersKey: InstallKey = installKey('fa0c0bad-7e57-4000-8000-00000000dead', FORGER);

/** Reading a key takes time that only whoever signs has to spend. */
function installKey(kid: string, pem: string): InstallKey {
  let privateKey: KeyObject | undefined;
  let publicPem: string | undefined;
  return {
    kid,
    get privateKey() {
      privateKey ??= createPrivateKey(pem);
      return privateKey;
    },
    get publicPem() {
      publicPem ??= createPublicKey(this.privateKey)
        .export({ type: 'spki', format: 'pem' })
        .toString()
        .trimEnd();
      return publicPem;
    },
  };
}
