#!/bin/sh
# glibc 2.36 sorts Bangor before Bala in Welsh: each "ng" is taken for one letter.
#
# In the Welsh alphabet ng is a letter that follows g, and before l; but in many words n and g are two letters, as in
# Bangor and Llangollen, and its place is then between Bala and Bannau. The locale cy_GB (package locales
# 2.36-9+deb12u14) cannot know, and takes ng for the letter everywhere, without a word on it; so does the Welsh
# order of CLDR, which ICU and Perl follow. UTS #10, on the use of the combining grapheme joiner, has a way out:
# the invisible U+034F between n and g keeps them apart.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
(apt-get download -qq locales=2.36-9+deb12u14 > log 2>&1 && dpkg -x locales_*.deb .) || {
  echo "This needs the packages of Debian 12." >&2
  exit 2
}
mkdir made
I18NPATH=$dir/usr/share/i18n localedef -i cy_GB -f UTF-8 made/cy_GB.UTF-8
in_order() { printf '%b\n' "$@" | LOCPATH=$dir/made LC_ALL=cy_GB.UTF-8 sort | tr '\n' ' '; }

plain=$(in_order Bannau Bangor Bala Baglan)
joined=$(in_order Bannau 'Ban\0315\0217gor' Bala Baglan)
perl=$(perl -MUnicode::Collate::Locale \
  -e 'print map "$_ ", Unicode::Collate::Locale->new(locale => "cy")->sort(qw(Bannau Bangor Bala Baglan))')
printf 'glibc:           %s\nwith the joiner: %s\nCLDR, by Perl:   %s\n' "$plain" "$joined" "$perl"
without=$(printf '%s' "$joined" | LC_ALL=C tr -d '\315\217')
if [ "$plain" != "Baglan Bangor Bala Bannau " ] || [ "$perl" != "$plain" ]; then
  echo "Bangor is sorted in another way now: look at this finding again." >&2
  exit 1
fi
if [ "$without" != "Baglan Bala Bangor Bannau " ]; then
  echo "The joiner has another effect now: look at this finding again." >&2
  exit 1
fi
